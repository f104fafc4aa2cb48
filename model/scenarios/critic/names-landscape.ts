import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawVnetA } from '../reachability/landscape.ts';

interface Drawn {
  readonly spokeDns?: readonly string[];
  readonly linkSpoke?: boolean;
  readonly linkHub?: boolean;
  readonly open?: boolean;
  readonly peered?: boolean;
}

/** A hub with the endpoint of a vault and its zone, and spoke A with what DNS servers it has. */
export function drawHubAndSpoke(
  d: Drawing,
  at: Drawn,
): { readonly hub: ResourceId; readonly spoke: ResourceId } {
  const a = drawVnetA(d);
  d.set('virtualNetwork', a.vnet, { dnsServers: [...(at.spokeDns ?? [])] });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  const vault = d.add('keyVault', 'kv1', null, { publicNetworkAccess: at.open ? 'Enabled' : 'Disabled' });
  const links = [...(at.linkHub === false ? [] : [hub]), ...(at.linkSpoke ? [a.vnet] : [])];
  const zone = d.zone('privatelink.vaultcore.azure.net', links);
  d.endpoint(d.subnet(hub, 'endpoints', '10.100.5.0/24'), 'pe-kv1', '10.100.5.4', vault, 'vault', {
    dnsZoneGroup: [zone],
  });
  if (at.peered !== false) d.peer(hub, a.vnet);
  return { hub, spoke: a.vnet };
}

/** A resolver with an inbound and an outbound endpoint in the hub. */
export function drawResolver(d: Drawing, hub: ResourceId): void {
  const resolver = d.add('dnsResolver', 'dnspr-hub', hub);
  const delegation = 'Microsoft.Network/dnsResolvers';
  d.add('dnsInboundEndpoint', 'inbound', d.subnet(hub, 'dns-in', '10.100.3.0/28', { delegation }), {
    resolver,
    address: '10.100.3.4',
  });
  d.add('dnsOutboundEndpoint', 'outbound', d.subnet(hub, 'dns-out', '10.100.3.16/28', { delegation }), {
    resolver,
  });
}

/** A ruleset of one rule, linked to some VNets. */
export function drawRuleset(d: Drawing, vnets: readonly ResourceId[], domain: string, target: string): void {
  d.add('dnsForwardingRuleset', 'ruleset', null, {
    outboundEndpoints: ['outbound' as ResourceId],
    links: vnets.map((vnet) => ({ vnet })),
    rules: [{ name: 'rule', domain, enabled: true, targets: [target] }],
  });
}

/** A machine of the hub that forwards questions for names. */
export function drawForwarder(
  d: Drawing,
  hub: ResourceId,
  address: string,
  upstream: 'azure' | 'rootHints' | 'servers',
  servers: readonly string[] = [],
): void {
  d.vm(
    d.subnet(hub, `dns-${address}`, address.replace(/\d+$/, '0/24')),
    `vm-dns-${address}`,
    address,
    {},
    {
      dnsForwarder: { enabled: true, upstream, servers: [...servers], conditionalForwarders: [] },
    },
  );
}

/** The question of most of them. */
export const ask = { from: 'vm-app', to: 'kv1' };
/** It arrives at the endpoint in the hub. */
export const privately = {
  verdict: 'reachable',
  path: 'privateEndpoint',
  dns: 'private',
  source: '10.0.1.4',
} as const;
/** The public name, at a vault that is closed to the public. */
export const wrongName = { verdict: 'blocked', layer: 'serviceAccess', dns: 'public', source: null } as const;

/** A firewall in the hub that forwards questions for names: to Azure DNS, or to servers of its own. */
export function drawProxy(d: Drawing, hub: ResourceId, servers: readonly string[] = []): void {
  d.set('azureFirewall', drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', {}), {
    dnsProxy: true,
    dnsServers: [...servers],
  });
}

/** Nobody answers. */
export const silent = { verdict: 'blocked', layer: 'dns', dns: 'timeout' } as const;

import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';

/** The VNet of most scenarios: 10.0.0.0/16 with an app and a data subnet, one machine in each. */
export interface VnetA {
  readonly vnet: ResourceId;
  readonly app: ResourceId;
  readonly data: ResourceId;
}

type SubnetSettings = Parameters<Drawing['subnet']>[3];
type VnetHead = Parameters<Drawing['vnet']>[3];

/** Draws VNet A; the settings are those of the app subnet. */
export function drawVnetA(d: Drawing, app: SubnetSettings = {}, head: VnetHead = {}): VnetA {
  const vnet = d.vnet('vnet-a', '10.0.0.0/16', {}, head);
  const subnets = {
    app: d.subnet(vnet, 'app', '10.0.1.0/24', app),
    data: d.subnet(vnet, 'data', '10.0.2.0/24'),
  };
  d.vm(subnets.app, 'vm-app', '10.0.1.4');
  d.vm(subnets.data, 'vm-data', '10.0.2.4');
  return { vnet, ...subnets };
}

/** Draws VNet B, 10.1.0.0/16 with one machine; the settings are those of its subnet. */
export function drawVnetB(d: Drawing, subnet: SubnetSettings = {}): ResourceId {
  const vnet = d.vnet('vnet-b', '10.1.0.0/16');
  d.vm(d.subnet(vnet, 'b', '10.1.0.0/24', subnet), 'vm-b', '10.1.0.4');
  return vnet;
}

/** Draws the hub, 10.100.0.0/16, with an appliance at 10.100.1.4. */
export function drawHub(
  d: Drawing,
  nva: { readonly forwards?: boolean; readonly snat?: boolean } = {},
): ResourceId {
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  drawAppliance(d, d.subnet(hub, 'nva', '10.100.1.0/24'), '10.100.1.4', nva);
  return hub;
}

/** Draws an appliance named nva. */
export function drawAppliance(
  d: Drawing,
  subnet: ResourceId,
  address: string,
  { forwards = true, snat = false }: { readonly forwards?: boolean; readonly snat?: boolean } = {},
): ResourceId {
  return d.vm(subnet, 'vm-nva', address, { ipForwarding: forwards }, { appliance: { enabled: true, snat } });
}

/** A route table that sends one prefix to an appliance address. */
export function viaAppliance(
  d: Drawing,
  prefix: string,
  nextHopAddress = '10.100.1.4',
  name = 'rt-app',
): ResourceId {
  return d.routes(name, [{ name: 'via-appliance', prefix, nextHopAddress }]);
}

/** Draws a site, 172.20.0.0/16 with one host. */
export function drawSite(d: Drawing): ResourceId {
  const site = d.add('onPremisesSite', 'site-hq', null, {
    prefixes: ['172.20.0.0/16'],
    publicAddress: '198.51.100.10',
  });
  d.add('onPremisesHost', 'pc-hq', site, { address: '172.20.0.5' });
  return site;
}

/** Draws a gateway into a VNet and joins it with a site. */
export function drawGateway(
  d: Drawing,
  vnet: ResourceId,
  prefix: string,
  site: ResourceId | null,
  kind: 'vpnGateway' | 'expressRouteGateway' = 'vpnGateway',
  announced: readonly string[] = [],
): ResourceId {
  const subnet = d.subnet(vnet, 'GatewaySubnet', prefix);
  const gateway = d.add(kind, 'gw-hub', subnet);
  if (site !== null) d.add('connection', 'con-hq', null, { gateway, site, prefixes: [...announced] });
  return gateway;
}

/** Lets a spoke use the gateway of a hub. */
export function lendGateway(d: Drawing, hub: ResourceId, spoke: ResourceId): ResourceId {
  return d.peer(hub, spoke, { allowGatewayTransit: true }, { useRemoteGateways: true });
}

/** Draws a private endpoint of a storage account's blobs with its zone linked to the given VNets. */
export function drawBlobEndpoint(
  d: Drawing,
  subnet: ResourceId,
  address: string,
  linked: readonly ResourceId[],
  endpoint: Parameters<Drawing['endpoint']>[5] = {},
): ResourceId {
  const account = d.add('storageAccount', 'st1', null, { publicNetworkAccess: 'Disabled' });
  const zone = d.zone('privatelink.blob.core.windows.net', linked);
  d.endpoint(subnet, 'pe-st1', address, account, 'blob', { dnsZoneGroup: [zone], ...endpoint });
  return account;
}

/** Draws an Azure Firewall into a VNet. */
export function drawFirewall(
  d: Drawing,
  vnet: ResourceId,
  prefix: string,
  address: string,
  rules: Parameters<typeof addFirewall>[3],
): ResourceId {
  return addFirewall(d, d.subnet(vnet, 'AzureFirewallSubnet', prefix), address, rules);
}

function addFirewall(
  d: Drawing,
  subnet: ResourceId,
  address: string,
  rules: {
    readonly network?: readonly string[];
    readonly names?: readonly string[];
    readonly privateRanges?: readonly string[];
  },
): ResourceId {
  const head = { priority: 200, access: 'Allow' as const, sources: ['*'] };
  return d.add('azureFirewall', 'afw-hub', subnet, {
    address,
    publicIps: ['20.50.2.2'],
    privateRanges: [...(rules.privateRanges ?? [])],
    networkRules: (rules.network ?? []).map((destination, index) => ({
      ...head,
      name: `network-${index + 1}`,
      protocols: ['TCP'],
      destinations: [destination],
      ports: '*',
    })),
    applicationRules: (rules.names ?? []).map((fqdn, index) => ({
      ...head,
      name: `application-${index + 1}`,
      fqdns: [fqdn],
      ports: '443',
    })),
  });
}

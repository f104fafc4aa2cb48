import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import {
  drawBlobEndpoint,
  drawFirewall,
  drawGateway,
  drawSite,
  drawVnetA,
  lendGateway,
  viaAppliance,
} from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Policies = 'Disabled' | 'NetworkSecurityGroupEnabled' | 'RouteTableEnabled' | 'Enabled';
type FirewallRules = Parameters<typeof drawFirewall>[4];
const firewallAt = '10.100.2.4';
const endpointAt = '10.1.5.4';
const byName: FirewallRules = { names: ['*.blob.core.windows.net'] };

interface HubAndSpokes {
  readonly prefix: string;
  readonly policies?: Policies;
  readonly rules?: FirewallRules;
  readonly hop?: 'VirtualAppliance' | 'None' | 'VnetLocal';
  /** Whose VNet the zone is linked to; both where nothing is said. */
  readonly linked?: 'client' | 'hub';
  readonly endpointNsg?: readonly object[];
}

/** A client in spoke A, the endpoint in spoke B, a firewall in the hub between them; no direct peering unless asked for. */
function drawSpokes(
  d: Drawing,
  { prefix, policies, rules = byName, hop, endpointNsg, linked }: HubAndSpokes,
  direct = false,
): void {
  const a = drawVnetA(d, {
    routeTable: d.routes('rt-app', [
      { prefix, nextHopAddress: firewallAt, ...(hop ? { nextHopType: hop } : {}) },
    ]),
  });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  drawFirewall(d, hub, '10.100.2.0/26', firewallAt, rules);
  const b = d.vnet('vnet-b', '10.1.0.0/16');
  const endpoints = d.subnet(b, 'endpoints', '10.1.5.0/24', {
    privateEndpointNetworkPolicies: policies ?? 'Disabled',
    ...(endpointNsg ? { networkSecurityGroup: d.nsg('nsg-endpoints', endpointNsg) } : {}),
  });
  drawBlobEndpoint(d, endpoints, endpointAt, [
    ...(linked === 'hub' ? [] : [a.vnet]),
    ...(linked === 'client' ? [] : [hub]),
  ]);
  d.peer(hub, a.vnet, {}, { allowForwardedTraffic: true });
  d.peer(hub, b, {}, { allowForwardedTraffic: true });
  if (direct) d.peer(a.vnet, b);
}

/** A site behind the hub's gateway, the endpoint in a spoke that uses it, and what the gateway subnet sends to the firewall. */
function drawFromSite(d: Drawing, prefix: string | null, policies: Policies, rules: FirewallRules): void {
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  const site = drawSite(d);
  drawGateway(d, hub, '10.100.0.0/27', site);
  drawFirewall(d, hub, '10.100.2.0/26', firewallAt, rules);
  const dns = d.add('onPremisesDnsServer', 'dns-hq', site, {
    address: '172.20.0.10',
    conditionalForwarders: [{ domain: 'blob.core.windows.net', targets: ['10.100.3.4'] }],
  });
  d.set('onPremisesSite', site, { dnsServer: dns });
  const resolver = d.add('dnsResolver', 'dnspr-hub', hub);
  const inbound = d.subnet(hub, 'dns-in', '10.100.3.0/28', { delegation: 'Microsoft.Network/dnsResolvers' });
  d.add('dnsInboundEndpoint', 'inbound', inbound, { resolver, address: '10.100.3.4' });
  const b = d.vnet('vnet-b', '10.1.0.0/16');
  const endpoints = d.subnet(b, 'endpoints', '10.1.5.0/24', { privateEndpointNetworkPolicies: policies });
  drawBlobEndpoint(d, endpoints, endpointAt, [hub]);
  lendGateway(d, hub, b);
  if (prefix !== null)
    d.set('subnet', 'GatewaySubnet' as ResourceId, {
      routeTable: viaAppliance(d, prefix, firewallAt, 'rt-gateway'),
    });
}

const ask = { from: 'vm-app', to: 'st1', port: 443 };
const fromSite = { from: 'pc-hq', to: 'st1', port: 443 };
const reached = { verdict: 'reachable', path: 'privateEndpoint', initiators: 'source' } as const;
const inspected = { ...reached, source: firewallAt };

/** Private endpoints behind firewalls: which route counts, what the firewall does to the source, and how it comes back. */
export const endpointRoutes: readonly Scenario[] = [
  {
    id: 'SC-62, ROUTE-43',
    says: 'A summary route to the hub firewall and an application rule join the two spokes',
    build: (d) => drawSpokes(d, { prefix: '10.0.0.0/8' }),
    asks: [
      {
        ...ask,
        answer: { ...inspected, dns: 'private' },
        through: ['afw-hub', 'pe-st1'],
        blockers: [],
        cites: ['egress/firewall-proxies-application-rules'],
      },
    ],
  },
  {
    id: 'OUT-14, ROUTE-43',
    says: 'A network rule with forced SNAT is symmetric too',
    build: (d) =>
      drawSpokes(d, {
        prefix: '10.0.0.0/8',
        rules: { network: ['10.1.5.0/24'], privateRanges: ['255.255.255.255/32'] },
      }),
    asks: [
      {
        ...ask,
        answer: inspected,
        through: ['afw-hub'],
        blockers: [],
        cites: ['egress/firewall-keeps-the-source-towards-private-ranges'],
      },
    ],
  },
  {
    id: 'ROUTE-43b',
    says: 'A network rule without SNAT leaves the reply to the platform: not decided',
    build: (d) => drawSpokes(d, { prefix: '10.0.0.0/8', rules: { network: ['10.1.5.0/24'] } }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'returnPath', path: 'privateEndpoint' },
        cites: ['trace/private-endpoint-answers-the-client-directly'],
      },
    ],
  },
  {
    id: 'DNS-1, ROUTE-43',
    says: 'By address no application rule can match: the firewall denies what it lets pass by name',
    build: (d) => drawSpokes(d, { prefix: '10.0.0.0/8' }),
    asks: [
      {
        from: 'vm-app',
        to: endpointAt,
        port: 443,
        answer: { verdict: 'blocked', layer: 'firewall', diedAt: 'afw-hub' as never, source: null },
        blockers: ['firewall'],
        cites: ['azure-firewall/what-no-rule-allows-is-denied'],
      },
    ],
  },
  {
    id: 'ROUTE-39',
    says: 'With a direct peering the host route wins over the summary, whatever the policies',
    build: (d) => drawSpokes(d, { prefix: '10.0.0.0/8', policies: 'Enabled' }, true),
    asks: [
      {
        ...ask,
        answer: { ...reached, source: '10.0.1.4' },
        past: ['afw-hub'],
        cites: ['routing/private-endpoint-adds-a-host-route'],
      },
    ],
  },
  {
    id: 'ROUTE-39b',
    says: 'A route as narrow as the VNet range counts once the policies of the subnet say so',
    build: (d) => drawSpokes(d, { prefix: '10.1.0.0/16', policies: 'RouteTableEnabled' }, true),
    asks: [
      {
        ...ask,
        answer: inspected,
        through: ['afw-hub'],
        cites: ['routing/udr-covers-private-endpoint-only-with-network-policies'],
      },
    ],
  },
  {
    id: 'ROUTE-39c',
    says: 'Policies for NSGs only are none for routes',
    build: (d) => drawSpokes(d, { prefix: '10.1.0.0/16', policies: 'NetworkSecurityGroupEnabled' }, true),
    asks: [{ ...ask, answer: { ...reached, source: '10.0.1.4' }, past: ['afw-hub'], cites: [] }],
  },
  {
    id: 'ROUTE-39d',
    says: 'Next hop VnetLocal in the place of the host route may be a black hole',
    build: (d) => {
      drawSpokes(d, { prefix: '10.1.0.0/16', policies: 'Enabled', hop: 'VnetLocal' }, true);
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['routing/udr-covers-private-endpoint-only-with-network-policies'],
      },
    ],
  },
  {
    id: 'ROUTE-38',
    says: 'A host route with next hop None cuts one endpoint off',
    build: (d) => drawSpokes(d, { prefix: '10.1.5.4/32', hop: 'None' }, true),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'route', diedAt: 'rt-app' as never },
        blockers: ['route'],
        cites: ['routing/none-drops', 'routing/host-udr-redirects-a-private-endpoint'],
      },
    ],
  },
  {
    id: 'NSG-28, OUT-13',
    says: 'The NSG of the endpoint subnet sees the firewall, not the client that it names',
    build: (d) =>
      drawSpokes(d, {
        prefix: '10.0.0.0/8',
        policies: 'NetworkSecurityGroupEnabled',
        endpointNsg: [
          { sources: ['10.0.1.0/24'], ports: '443' },
          { priority: 200, access: 'Deny' },
        ],
      }),
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'nsgIn', diedAt: 'nsg-endpoints' as never },
        blockers: ['nsgIn'],
        cites: ['nsg/nsg-covers-private-endpoint-only-with-network-policies'],
      },
    ],
  },
  {
    id: 'NSG-28b',
    says: 'Policies for routes only leave the NSG out',
    build: (d) =>
      drawSpokes(d, {
        prefix: '10.0.0.0/8',
        policies: 'RouteTableEnabled',
        endpointNsg: [{ priority: 200, access: 'Deny' }],
      }),
    asks: [
      { ...ask, answer: inspected, cites: ['nsg/nsg-covers-private-endpoint-only-with-network-policies'] },
    ],
  },
  {
    id: 'HYBRID-7',
    says: 'Without routes of its own the gateway subnet takes the host route past the firewall',
    build: (d) => drawFromSite(d, null, 'Disabled', byName),
    asks: [
      {
        ...fromSite,
        answer: { ...reached, source: '172.20.0.5', dns: 'private' },
        past: ['afw-hub'],
        through: ['gw-hub'],
        cites: [],
      },
    ],
  },
  {
    id: 'HYBRID-10',
    says: 'A host route at the gateway subnet and an application rule inspect the calls of the site',
    build: (d) => drawFromSite(d, '10.1.5.4/32', 'Disabled', byName),
    asks: [
      {
        ...fromSite,
        answer: inspected,
        through: ['gw-hub', 'afw-hub'],
        blockers: [],
        cites: ['routing/host-udr-redirects-a-private-endpoint'],
      },
    ],
  },
  {
    id: 'HYBRID-10b',
    says: 'A route for the spoke at the gateway subnet needs the policies at the endpoint',
    build: (d) => drawFromSite(d, '10.1.0.0/16', 'Disabled', byName),
    asks: [{ ...fromSite, answer: { ...reached, source: '172.20.0.5' }, past: ['afw-hub'], cites: [] }],
  },
  {
    id: 'HYBRID-10c',
    says: 'With the policies on the same route counts',
    build: (d) => drawFromSite(d, '10.1.0.0/16', 'RouteTableEnabled', byName),
    asks: [
      {
        ...fromSite,
        answer: inspected,
        through: ['afw-hub'],
        cites: ['routing/udr-covers-private-endpoint-only-with-network-policies'],
      },
    ],
  },
];

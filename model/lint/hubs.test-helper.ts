import type { ResourceId } from '../ids.ts';
import type { Drawing } from '../scenarios/draw.ts';
import { drawHubFirewall, drawWan, secure } from '../scenarios/further/draw-wan.ts';

function endpoints(d: Drawing, policies: 'Disabled' | 'RouteTableEnabled', secured = true): void {
  const { hub, one } = drawWan(d);
  if (secured) secure(d, hub, drawHubFirewall(d, hub));
  d.set('subnet', one.subnet, { privateEndpointNetworkPolicies: policies });
  d.endpoint(one.subnet, 'pe', '10.1.1.9', d.add('storageAccount', 'stdata', null), 'blob');
}

function proxy(d: Drawing, dnsServers: string[]): void {
  const { hub, one } = drawWan(d);
  drawHubFirewall(d, hub, 'afw-vhub', { dnsProxy: true, dnsServers });
  d.zone('privatelink.blob.core.windows.net', [one.vnet]);
}

function appliance(d: Drawing, prefixes: string[]): void {
  const vnet = d.vnet('hub', '10.0.0.0/16');
  const servers = d.subnet(vnet, 'RouteServerSubnet', '10.0.0.0/26');
  const own = d.subnet(vnet, 'snet-nva', '10.0.1.0/24');
  d.vm(own, 'nva', '10.0.1.4', { ipForwarding: true });
  d.add('routeServer', 'rs', servers, {
    peers: [{ name: 'nva', address: '10.0.1.4', asn: 65001, prefixes, nextHop: null }],
  });
}

/** Good and bad drawings of the findings about virtual hubs and Route Servers. */
export const hubCases = {
  endpoint: {
    good: (d: Drawing) => endpoints(d, 'RouteTableEnabled'),
    bad: (d: Drawing) => endpoints(d, 'Disabled'),
    says: /Sites reach the private endpoints of snet-1 past the firewall of vhub/,
  },
  plainHub: {
    good: (d: Drawing) => endpoints(d, 'Disabled', false),
    bad: (d: Drawing) => endpoints(d, 'Disabled'),
    says: /snet-1/,
  },
  zone: {
    good: (d: Drawing) => proxy(d, ['10.1.2.4']),
    bad: (d: Drawing) => proxy(d, []),
    says: /afw-vhub in vhub answers with public addresses/,
  },
  appliance: {
    good(d: Drawing) {
      appliance(d, ['0.0.0.0/0']);
      const table = d.routes('rt', [{ prefix: '0.0.0.0/0', nextHopType: 'Internet' }]);
      d.set('subnet', 'snet-nva' as ResourceId, { routeTable: table });
    },
    bad: (d: Drawing) => appliance(d, ['0.0.0.0/0']),
    says: /nva announces 0\.0\.0\.0\/0 to rs/,
  },
};

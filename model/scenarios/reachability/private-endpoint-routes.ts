import type { Drawing } from '../draw.ts';
import type { Asked, Scenario } from '../scenario.ts';
import { drawBlobEndpoint, drawFirewall, drawVnetA, drawVnetB, viaAppliance } from './landscape.ts';

const toBlob = { from: 'vm-app', to: 'st1', port: 443 };
const privately: Asked['answer'] = {
  verdict: 'reachable',
  path: 'privateEndpoint',
  layer: null,
  source: '10.0.1.4',
  initiators: 'source',
};

/** A client in VNet A with one user route to the hub's firewall; the endpoint in peered VNet B; the hub peered with both. */
function drawPeered(
  d: Drawing,
  prefix: string,
  policies: 'Disabled' | 'RouteTableEnabled' = 'Disabled',
): void {
  const a = drawVnetA(d, { routeTable: viaAppliance(d, prefix, '10.100.2.4') });
  const b = drawVnetB(d);
  const endpoints = d.subnet(b, 'endpoints', '10.1.5.0/24', { privateEndpointNetworkPolicies: policies });
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  // The firewall resolves the names of application rules itself, so its VNet has the link too.
  drawBlobEndpoint(d, endpoints, '10.1.5.4', [a.vnet, hub]);
  drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { names: ['*.blob.core.windows.net'] });
  d.peer(a.vnet, b);
  d.peer(hub, a.vnet, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
  d.peer(hub, b, { allowForwardedTraffic: true }, { allowForwardedTraffic: true });
}

const past: Asked = {
  ...toBlob,
  answer: privately,
  past: ['afw-hub'],
  cites: ['routing/private-endpoint-adds-a-host-route', 'routing/longest-prefix-wins'],
};
const throughFirewall: Asked = {
  ...toBlob,
  answer: { ...privately, source: '10.100.2.4' },
  through: ['afw-hub'],
  cites: ['egress/firewall-proxies-application-rules', 'azure-firewall/application-rules-need-the-name'],
};

/** A client and an endpoint in two VNets that share a hub only. */
function drawTwoHops(d: Drawing, rules: Parameters<typeof drawFirewall>[4] | null): void {
  const routeTable = rules ? viaAppliance(d, '10.1.0.0/16', '10.100.2.4') : null;
  const a = drawVnetA(d, { routeTable });
  const b = drawVnetB(d);
  const hub = d.vnet('vnet-hub', '10.100.0.0/16');
  drawBlobEndpoint(d, d.subnet(b, 'endpoints', '10.1.5.0/24'), '10.1.5.4', [a.vnet, hub]);
  drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', rules ?? {});
  d.peer(hub, a.vnet, {}, { allowForwardedTraffic: true });
  d.peer(hub, b, {}, { allowForwardedTraffic: true });
}

/** Which routes lead to a private endpoint, and which lead around it. */
export const privateEndpointRoutes: readonly Scenario[] = [
  {
    id: 'SC-54',
    says: 'The host route of an endpoint goes around the firewall of a default route',
    build: (d) => drawPeered(d, '0.0.0.0/0'),
    asks: [past],
  },
  {
    id: 'SC-55',
    says: 'Without network policies a route for the range of the VNet does not count',
    build: (d) => drawPeered(d, '10.1.0.0/16'),
    asks: [past],
  },
  {
    id: 'SC-55b',
    says: 'With network policies for route tables it takes the call to the firewall',
    build: (d) => drawPeered(d, '10.1.0.0/16', 'RouteTableEnabled'),
    asks: [
      {
        ...throughFirewall,
        cites: [...throughFirewall.cites, 'routing/udr-covers-private-endpoint-only-with-network-policies'],
      },
    ],
  },
  {
    id: 'SC-55c',
    says: 'A route wider than the range of the VNet does not count, network policies or not',
    build: (d) => drawPeered(d, '10.0.0.0/8', 'RouteTableEnabled'),
    asks: [past],
  },
  {
    id: 'SC-56',
    says: 'A route for the very address of the endpoint always counts',
    build: (d) => drawPeered(d, '10.1.5.4/32'),
    asks: [
      {
        ...throughFirewall,
        cites: [...throughFirewall.cites, 'routing/host-udr-redirects-a-private-endpoint'],
      },
    ],
  },
  {
    id: 'SC-62',
    says: 'Over two peerings there is no way to an endpoint',
    build: (d) => drawTwoHops(d, null),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'route', source: null, dns: 'private' },
        cites: ['routing/peering-is-not-transitive', 'routing/host-route-stays-within-one-peering'],
      },
    ],
  },
  {
    id: 'SC-62b',
    says: 'A firewall in the hub with an application rule joins them',
    build: (d) => drawTwoHops(d, { names: ['*.blob.core.windows.net'] }),
    asks: [{ ...throughFirewall, cites: [...throughFirewall.cites] }],
  },
  {
    id: 'SC-62c',
    says: 'So does a network rule that always translates',
    build: (d) => drawTwoHops(d, { network: ['10.1.0.0/16'], privateRanges: ['255.255.255.255/32'] }),
    asks: [
      {
        ...throughFirewall,
        cites: ['egress/firewall-keeps-the-source-towards-private-ranges'],
      },
    ],
  },
  {
    id: 'SC-62d',
    says: 'A network rule that keeps the source may be asymmetric',
    build: (d) => drawTwoHops(d, { network: ['10.1.0.0/16'] }),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'depends', path: 'privateEndpoint', layer: 'returnPath' },
        through: ['afw-hub'],
        cites: ['trace/private-endpoint-answers-the-client-directly'],
      },
    ],
  },
];

import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawFirewall, drawSite, drawVnetA, drawVnetB, viaAppliance } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';
import { drawHybrid } from './sites.ts';

type AppSubnet = Parameters<typeof drawVnetA>[1];

/** The same with a firewall at 10.100.2.4, to which the gateway subnet sends the spoke. */
function drawInspected(d: Drawing, app: AppSubnet): void {
  const { hub } = drawHybrid(d, app);
  drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { network: ['10.0.0.0/8', '172.20.0.0/16'] });
  d.set('subnet', 'GatewaySubnet' as ResourceId, {
    routeTable: viaAppliance(d, '10.0.0.0/16', '10.100.2.4', 'rt-gateway'),
  });
  d.set('peering', 'vnet-hub--vnet-a' as ResourceId, {
    right: {
      vnet: 'vnet-a' as ResourceId,
      exists: true,
      allowVirtualNetworkAccess: true,
      allowForwardedTraffic: true,
      allowGatewayTransit: false,
      useRemoteGateways: true,
      subnets: [],
    },
  });
}

/** What sites announce, whom they call publicly, and firewalls between them and a spoke. */
export const sitesInspected: readonly Scenario[] = [
  {
    id: 'ROUTE-15, HYBRID-13',
    says: 'A site cannot attract traffic of a VNet or peer by announcing a longer prefix',
    build(d) {
      const { spoke } = drawHybrid(d, {}, 'expressRouteGateway', [
        '10.0.2.0/24',
        '10.1.0.0/24',
        '172.20.0.0/16',
      ]);
      d.peer(spoke, drawVnetB(d));
    },
    asks: [
      {
        from: 'vm-app',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        past: ['gw-hub'],
        cites: ['routing/vnet-and-peering-route-beats-bgp'],
      },
      {
        from: 'vm-app',
        to: 'vm-b',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', initiators: 'both' },
        past: ['gw-hub'],
        cites: ['routing/vnet-and-peering-route-beats-bgp'],
      },
    ],
  },
  {
    id: 'HYBRID-5',
    says: 'A site calls a service with its public address, whatever gateway it has',
    build(d) {
      drawHybrid(d);
      d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', ipRules: ['198.51.100.10'] });
      d.add('sqlServer', 'sql1', null, { vnetRules: [{ subnet: 'app' as ResourceId }] });
      d.set('subnet', 'app' as ResourceId, { serviceEndpoints: ['Microsoft.Sql'] });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '198.51.100.10', initiators: 'source' },
        past: ['gw-hub'],
        cites: ['egress/site-goes-out-by-its-nat-address'],
      },
      {
        from: 'pc-hq',
        to: 'sql1',
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'ROUTE-36',
    says: 'The gateway subnet sends requests to the firewall, the spoke answers past it: the firewall drops the rest',
    build: (d) => drawInspected(d, {}),
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath', diedAt: 'afw-hub' as never },
        through: ['afw-hub'],
        blockers: ['returnPath'],
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
      {
        from: 'vm-app',
        to: 'pc-hq',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        blockers: ['returnPath'],
        cites: [],
      },
    ],
  },
  {
    id: 'ROUTE-36b',
    says: 'With the mirror route at the spoke both may open',
    build: (d) => drawInspected(d, { routeTable: viaAppliance(d, '172.20.0.0/16', '10.100.2.4') }),
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '172.20.0.5', initiators: 'both' },
        through: ['gw-hub', 'afw-hub'],
        blockers: [],
        cites: [],
      },
    ],
  },
  {
    id: 'HYBRID-3',
    says: 'Microsoft peering leads a site to public services with its public address, never to a machine',
    build(d) {
      drawVnetA(d);
      const site = drawSite(d);
      d.add('connection', 'circuit', null, {
        gateway: null,
        site,
        privatePeering: false,
        microsoftPeering: true,
      });
      d.add('storageAccount', 'st1', null);
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['routing/microsoft-peering-leads-to-public-services-only'],
      },
      {
        from: 'pc-hq',
        to: 'st1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '198.51.100.10' },
        cites: ['routing/microsoft-peering-leads-to-public-services-only'],
      },
    ],
  },
  {
    id: 'HYBRID-1',
    says: 'Two sites at one gateway: whether it passes traffic between them is not in the model',
    build(d) {
      drawHybrid(d);
      const branch = d.add('onPremisesSite', 'site-branch', null, { prefixes: ['172.21.0.0/16'] });
      d.add('onPremisesHost', 'pc-branch', branch, { address: '172.21.0.5' });
      d.add('connection', 'con-branch', null, { gateway: 'gw-hub' as ResourceId, site: branch });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'notModelled', initiators: 'neither' },
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'pc-branch',
        port: 443,
        answer: { verdict: 'reachable', initiators: 'both' },
        cites: [],
      },
    ],
  },
];

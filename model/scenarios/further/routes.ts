import {
  drawFirewall,
  drawGateway,
  drawHub,
  drawSite,
  drawVnetA,
  drawVnetB,
  lendGateway,
  viaAppliance,
} from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

const toPeer = { from: 'vm-app', to: 'vm-b', port: 443 };

/** Single facts of routing. */
export const furtherRoutes: readonly Scenario[] = [
  {
    id: 'ROUTE-15',
    says: 'A site that announces a more specific prefix attracts no traffic of the VNet',
    build(d) {
      const { vnet } = drawVnetA(d);
      drawGateway(d, vnet, '10.0.0.0/27', drawSite(d), 'vpnGateway', ['172.20.0.0/16', '10.0.2.0/24']);
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
    ],
  },
  {
    id: 'ROUTE-20',
    says: 'An explicit prefix wins over a service tag of the same length',
    build(d) {
      const routeTable = d.routes('rt-app', [
        { name: 'by-tag', prefix: 'AzureKeyVault', nextHopType: 'None' },
        { name: 'by-prefix', prefix: '20.0.0.0/8', nextHopType: 'Internet' },
      ]);
      drawVnetA(d, { routeTable });
      d.add('keyVault', 'kv1', null, { publicIp: '20.9.0.1' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['routing/explicit-prefix-beats-service-tag'],
      },
    ],
  },
  {
    id: 'ROUTE-22',
    says: 'Next hop None for the exact range of a peer cuts the peer off in that direction',
    build(d) {
      const routeTable = d.routes('rt-app', [{ prefix: '10.1.0.0/16', nextHopType: 'None' }]);
      d.peer(drawVnetA(d, { routeTable }).vnet, drawVnetB(d));
    },
    asks: [
      {
        ...toPeer,
        answer: { verdict: 'blocked', layer: 'route', source: null, initiators: 'neither' },
        cites: ['routing/none-drops', 'routing/udr-beats-bgp-beats-system'],
      },
    ],
  },
  {
    id: 'ROUTE-32',
    says: 'A next hop in a VNet that is not peered does not work',
    build(d) {
      drawHub(d);
      d.peer(drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16') }).vnet, drawVnetB(d));
    },
    asks: [
      {
        ...toPeer,
        answer: { verdict: 'blocked', layer: 'appliance', source: null },
        cites: ['routing/appliance-next-hop-must-be-near'],
      },
    ],
  },
  {
    id: 'ROUTE-36',
    says: 'A firewall that sees the request only drops the connection',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '10.1.0.0/16', '10.100.2.4') });
      const b = drawVnetB(d);
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { network: ['*'] });
      d.peer(a.vnet, b);
      d.peer(hub, a.vnet, {}, { allowForwardedTraffic: true });
      d.peer(hub, b, {}, { allowForwardedTraffic: true });
    },
    asks: [
      {
        ...toPeer,
        answer: { verdict: 'blocked', layer: 'returnPath', diedAt: 'afw-hub' as never },
        through: ['afw-hub'],
        cites: ['routing/routes-act-on-what-leaves-the-subnet'],
      },
    ],
  },
  {
    id: 'HYBRID-10',
    says: 'Replies go through the firewall, but the site’s requests go past it until GatewaySubnet has routes',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '172.20.0.0/16', '10.100.2.4') });
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { network: ['*'] });
      drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      lendGateway(d, hub, a.vnet);
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        cites: ['routing/gateway-subnet-needs-routes-of-its-own'],
      },
    ],
  },
  {
    id: 'HYBRID-10b',
    says: 'With a route of its own in GatewaySubnet both directions pass the firewall',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '172.20.0.0/16', '10.100.2.4') });
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      drawFirewall(d, hub, '10.100.2.0/26', '10.100.2.4', { network: ['*'] });
      const gateway = drawGateway(d, hub, '10.100.0.0/27', drawSite(d));
      const subnet = d.design().resources[gateway]?.parent;
      const routeTable = viaAppliance(d, '10.0.0.0/16', '10.100.2.4', 'rt-gateway');
      if (subnet) d.set('subnet', subnet, { routeTable });
      lendGateway(d, hub, a.vnet);
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'private', source: '172.20.0.5', initiators: 'both' },
        through: ['gw-hub', 'afw-hub'],
        cites: ['egress/firewall-keeps-the-source-towards-private-ranges'],
      },
    ],
  },
  {
    id: 'HYBRID-12',
    says: 'A default route from a site takes calls of services there; what the site does with them is not modelled',
    build(d) {
      const { vnet } = drawVnetA(d);
      drawGateway(d, vnet, '10.0.0.0/27', drawSite(d), 'vpnGateway', ['172.20.0.0/16', '0.0.0.0/0']);
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'notModelled', source: null },
        cites: ['routing/forced-tunnelling-takes-services-too'],
      },
    ],
  },
  {
    id: 'OUT-13',
    says: 'What no rule of the firewall allows is denied',
    build(d) {
      const { vnet } = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.4.4') });
      drawFirewall(d, vnet, '10.0.4.0/26', '10.0.4.4', { names: ['*.vault.azure.net'] });
      d.add('internet', 'internet', null);
      d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', ipRules: ['20.50.2.2'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'blocked', layer: 'firewall', source: null },
        blockers: ['firewall'],
        cites: ['azure-firewall/what-no-rule-allows-is-denied'],
      },
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.2.2' },
        cites: [
          'azure-firewall/application-rules-need-the-name',
          'egress/firewall-proxies-application-rules',
        ],
      },
    ],
  },
  {
    id: 'PAAS-13',
    says: 'An application rule does not carry SQL that redirects its client',
    build(d) {
      const { vnet } = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.4.4') });
      const firewall = drawFirewall(d, vnet, '10.0.4.0/26', '10.0.4.4', {});
      const rule = { name: 'sql', priority: 200, access: 'Allow' as const, sources: ['*'] };
      d.set('azureFirewall', firewall, {
        applicationRules: [{ ...rule, fqdns: ['*.database.windows.net'], ports: '1433' }],
      });
      d.add('sqlServer', 'sqlproxy', null, { connectionPolicy: 'Proxy', ipRules: ['20.50.2.2'] });
      d.add('sqlServer', 'sqldefault', null, { ipRules: ['20.50.2.2'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sqlproxy',
        port: 1433,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.2.2' },
        cites: ['azure-firewall/application-rules-need-the-name'],
      },
      {
        from: 'vm-app',
        to: 'sqldefault',
        port: 1433,
        answer: { verdict: 'blocked', layer: 'firewall' },
        cites: ['azure-firewall/what-no-rule-allows-is-denied'],
      },
    ],
  },
];

import type { Scenario } from '../scenario.ts';
import { drawFirewall, drawHub, drawSite, drawVnetA, viaAppliance } from './landscape.ts';

/** Ways out of a subnet, the address that the world sees, and what a default route does to a machine's own one. */
export const outbound: readonly Scenario[] = [
  {
    id: 'SC-30',
    says: 'A NAT gateway comes before the public address of the machine',
    build(d) {
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
      const app = d.subnet(vnet, 'app', '10.0.1.0/24', { natGateway });
      d.vm(app, 'vm-app', '10.0.1.4', { publicIp: '20.60.1.2' });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2', initiators: 'source' },
        cites: ['egress/nat-gateway-first'],
      },
    ],
  },
  {
    id: 'SC-32',
    says: 'A default route to a firewall swallows the replies of a machine’s own public address',
    build(d) {
      const networkSecurityGroup = d.nsg('nsg-app', [{ sources: ['Internet'], ports: '443' }]);
      const vnet = d.vnet('vnet-a', '10.0.0.0/16');
      const routeTable = viaAppliance(d, '0.0.0.0/0', '10.0.4.4');
      const app = d.subnet(vnet, 'app', '10.0.1.0/24', { networkSecurityGroup, routeTable });
      d.vm(app, 'vm-app', '10.0.1.4', { publicIp: '20.60.1.2' });
      drawFirewall(d, vnet, '10.0.4.0/26', '10.0.4.4', { network: ['*'] });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'returnPath' },
        blockers: ['returnPath'],
        cites: ['routing/default-route-breaks-inbound-to-public-address'],
      },
      {
        from: 'vm-app',
        to: 'anyone',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.2.2' },
        through: ['afw-hub'],
        cites: [
          'egress/routes-beat-every-outbound-method',
          'azure-firewall/network-rules-come-before-application-rules',
        ],
      },
    ],
  },
  {
    id: 'NSG-11',
    says: 'An NSG that lets 443 in opens the machine’s own public address; its rules see the private one',
    build(d) {
      const networkSecurityGroup = d.nsg('nsg-app', [
        { sources: ['Internet'], destinations: ['10.0.1.4'], ports: '443' },
      ]);
      const app = d.subnet(d.vnet('vnet-a', '10.0.0.0/16'), 'app', '10.0.1.0/24', { networkSecurityGroup });
      d.vm(app, 'vm-app', '10.0.1.4', { publicIp: '20.60.1.2' });
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
    },
    asks: [
      {
        from: 'anyone',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7', initiators: 'both' },
        cites: ['nsg/rules-see-private-addresses'],
      },
    ],
  },
  {
    id: 'OUT-2',
    says: 'A subnet that still has default outbound access goes out with an address that may change',
    build(d) {
      drawVnetA(d);
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', initiators: 'source' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-3',
    says: 'A private subnet without any way out reaches no public address',
    build(d) {
      drawVnetA(d, { defaultOutboundAccess: false });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route', source: null, initiators: 'neither' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-5',
    says: 'Where nobody says whether a subnet is private the answer depends',
    build(d) {
      drawVnetA(d, { defaultOutboundAccess: null });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'depends', layer: 'route' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-5b',
    says: 'A VNet that exists keeps the default outbound access of its subnets',
    build(d) {
      drawVnetA(d, { defaultOutboundAccess: null }, { existing: true });
      d.add('internet', 'internet', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'internet',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'OUT-8',
    says: 'A private subnet reaches Storage of its own region, and nothing else',
    build(d) {
      drawVnetA(d, { defaultOutboundAccess: false });
      d.add('storageAccount', 'stnear', null);
      d.add('storageAccount', 'stfar', null, {}, { region: 'eastus' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'stnear',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: ['egress/private-subnet-reaches-storage-of-its-region'],
      },
      {
        from: 'vm-app',
        to: 'stfar',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['egress/default-outbound-only-where-still-offered'],
      },
    ],
  },
  {
    id: 'PAAS-9',
    says: 'Storage does not see the NAT address of callers in its own region, so an IP rule misses them',
    build(d) {
      const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
      drawVnetA(d, { natGateway });
      const firewall = { defaultAction: 'Deny' as const, ipRules: ['20.50.1.2'] };
      d.add('storageAccount', 'stnear', null, firewall);
      d.add('storageAccount', 'stfar', null, firewall, { region: 'eastus' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'stnear',
        port: 443,
        answer: { verdict: 'blocked', layer: 'serviceAccess', source: null },
        cites: ['paas-firewall/storage-ip-rules-skip-the-same-region'],
      },
      {
        from: 'vm-app',
        to: 'stfar',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '20.50.1.2' },
        cites: ['paas-firewall/ip-rule-sees-outbound-address'],
      },
    ],
  },
  {
    id: 'ROUTE-25',
    says: 'A default route to an appliance takes calls of services along; the appliance must translate',
    build(d) {
      const a = drawVnetA(d, { routeTable: viaAppliance(d, '0.0.0.0/0') });
      d.peer(a.vnet, drawHub(d));
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'blocked', layer: 'appliance', source: null },
        through: ['vm-nva'],
        cites: [
          'routing/default-route-catches-services-without-endpoint',
          'trace/appliance-must-translate-towards-the-internet',
        ],
      },
    ],
  },
  {
    id: 'HYBRID-3',
    says: 'A site calls a public service with its NAT address, over Microsoft peering where it has one',
    build(d) {
      const site = drawSite(d);
      d.add('connection', 'con-ms', null, { site, microsoftPeering: true, privatePeering: false });
      drawVnetA(d);
      d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', ipRules: ['198.51.100.10'] });
    },
    asks: [
      {
        from: 'pc-hq',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public', source: '198.51.100.10', initiators: 'source' },
        cites: [
          'routing/microsoft-peering-leads-to-public-services-only',
          'egress/site-goes-out-by-its-nat-address',
        ],
      },
      {
        from: 'pc-hq',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'blocked', layer: 'gateway' },
        cites: ['routing/microsoft-peering-leads-to-public-services-only'],
      },
    ],
  },
];

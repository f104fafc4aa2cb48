import type { Drawing } from '../draw.ts';
import type { Asked, Scenario } from '../scenario.ts';
import { drawFirewall, drawVnetA, viaAppliance } from './landscape.ts';

/** VNet A with a service endpoint on the app subnet, and an account that admits it by virtual network rule. */
function drawStorage(
  d: Drawing,
  word: 'Microsoft.Storage' | 'Microsoft.Storage.Global',
  more: Parameters<typeof drawVnetA>[1] = {},
  region = 'westeurope',
): void {
  const a = drawVnetA(d, { serviceEndpoints: [word], ...more });
  d.add('storageAccount', 'st1', null, { defaultAction: 'Deny', vnetRules: [{ subnet: a.app }] }, { region });
}

const toBlob = { from: 'vm-app', to: 'st1', port: 443 };
const admitted: Asked['answer'] = {
  verdict: 'reachable',
  path: 'serviceEndpoint',
  source: '10.0.1.4',
  initiators: 'source',
  layer: null,
};

/** Service endpoints: routes, the identity of the subnet, and their limits. */
export const serviceEndpoints: readonly Scenario[] = [
  {
    id: 'SC-34',
    says: 'A private subnet with a service endpoint enters by virtual network rule',
    build: (d) => drawStorage(d, 'Microsoft.Storage.Global', { defaultOutboundAccess: false }),
    asks: [
      {
        ...toBlob,
        answer: { ...admitted, dns: 'public' },
        cites: [
          'paas-firewall/vnet-rule-admits-its-subnet',
          'egress/service-endpoint-keeps-private-source',
          'routing/service-endpoint-adds-routes-for-its-service',
          'trace/service-endpoint-opens-the-whole-service',
        ],
      },
      {
        from: 'st1',
        to: 'vm-app',
        answer: { verdict: 'blocked', source: null, initiators: 'destination' },
        cites: ['trace/service-endpoints-work-one-way'],
      },
    ],
  },
  {
    id: 'SC-35',
    says: 'A service endpoint makes the IP rule for the NAT address miss',
    build(d) {
      const natGateway = d.add('natGateway', 'ng-app', null, { publicIps: ['20.50.1.2'] });
      drawVnetA(d, { natGateway, serviceEndpoints: ['Microsoft.KeyVault'] });
      d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', ipRules: ['20.50.1.2'] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'blocked', path: 'serviceEndpoint', layer: 'serviceAccess', source: null },
        cites: ['paas-firewall/ip-rules-miss-service-endpoint-callers'],
      },
    ],
  },
  {
    id: 'SC-37',
    says: 'A peered VNet does not inherit the service endpoint of the hub',
    build(d) {
      const a = drawVnetA(d);
      const hub = d.vnet('vnet-hub', '10.100.0.0/16');
      const shared = d.subnet(hub, 'shared', '10.100.1.0/24', { serviceEndpoints: ['Microsoft.KeyVault'] });
      d.peer(hub, a.vnet);
      d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', vnetRules: [{ subnet: shared }] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null },
        cites: ['paas-firewall/who-no-rule-admits-is-refused'],
      },
    ],
  },
  {
    id: 'SC-39',
    says: 'Service endpoint traffic goes around the firewall of the default route',
    build(d) {
      drawStorage(d, 'Microsoft.Storage.Global', {
        routeTable: viaAppliance(d, '0.0.0.0/0', '10.0.4.4'),
      });
      drawFirewall(d, 'vnet-a' as never, '10.0.4.0/26', '10.0.4.4', { network: ['*'] });
    },
    asks: [
      {
        ...toBlob,
        answer: admitted,
        past: ['afw-hub'],
        cites: ['routing/service-endpoint-route-beats-udr-and-bgp'],
      },
    ],
  },
  {
    id: 'SC-41',
    says: 'A rule that denies the internet stops service endpoint traffic too',
    build(d) {
      const networkSecurityGroup = d.nsg('nsg-app', [
        { priority: 300, direction: 'Outbound', access: 'Deny', destinations: ['Internet'] },
      ]);
      drawStorage(d, 'Microsoft.Storage.Global', { networkSecurityGroup });
    },
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', layer: 'nsgOut', source: null },
        blockers: ['nsgOut'],
        cites: ['nsg/internet-tag-includes-azure-services'],
      },
    ],
  },
  {
    id: 'SC-41b',
    says: 'A lower-numbered rule for the service tag lets it pass again',
    build(d) {
      const networkSecurityGroup = d.nsg('nsg-app', [
        { priority: 200, direction: 'Outbound', destinations: ['Storage'] },
        { priority: 300, direction: 'Outbound', access: 'Deny', destinations: ['Internet'] },
      ]);
      drawStorage(d, 'Microsoft.Storage.Global', { networkSecurityGroup });
    },
    asks: [
      {
        ...toBlob,
        answer: admitted,
        cites: ['nsg/service-tag-means-the-whole-service', 'nsg/lowest-number-first'],
      },
    ],
  },
  {
    id: 'SC-43',
    says: 'The regional endpoint does not cover an account in a far region',
    build: (d) => drawStorage(d, 'Microsoft.Storage', {}, 'eastus'),
    asks: [
      {
        ...toBlob,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null },
        cites: ['routing/regional-endpoint-covers-region-and-pair'],
      },
    ],
  },
  {
    id: 'SC-43b',
    says: 'The global endpoint covers it, and the regional one the paired region',
    build(d) {
      drawStorage(d, 'Microsoft.Storage.Global', {}, 'eastus');
      const near = d.subnet('vnet-a' as never, 'near', '10.0.5.0/24', {
        serviceEndpoints: ['Microsoft.Storage'],
      });
      d.vm(near, 'vm-near', '10.0.5.4');
      const firewall = { defaultAction: 'Deny' as const, vnetRules: [{ subnet: near }] };
      d.add('storageAccount', 'stpair', null, firewall, { region: 'northeurope' });
    },
    asks: [
      { ...toBlob, answer: admitted, cites: ['paas-firewall/vnet-rule-admits-its-subnet'] },
      {
        from: 'vm-near',
        to: 'stpair',
        port: 443,
        answer: { verdict: 'reachable', path: 'serviceEndpoint', source: '10.0.5.4' },
        cites: ['paas-firewall/vnet-rule-admits-its-subnet'],
      },
    ],
  },
  {
    id: 'SC-45',
    says: 'A SQL server takes no virtual network rule from another region',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Sql'] }, { region: 'northeurope' });
      d.add('sqlServer', 'sql1', null, { vnetRules: [{ subnet: a.app }] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sql1',
        port: 1433,
        answer: { verdict: 'blocked', path: 'public', layer: 'serviceAccess', source: null },
        cites: ['routing/regional-endpoint-covers-region-and-pair'],
      },
    ],
    problems: ['check/vnet-rule-region'],
  },
];

import type { ResourceId } from '../../ids.ts';
import type { Drawing } from '../draw.ts';
import { drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Scenario } from '../scenario.ts';

type Kind = 'serviceBus' | 'eventHubs' | 'keyVault' | 'storageAccount' | 'sqlServer' | 'cosmosAccount';

/** VNet A with one service endpoint, and one service that names its app subnet. */
function drawService(
  d: Drawing,
  endpoint: string | null,
  kind: Kind,
  settings: (app: ResourceId) => object,
  head: { region?: string; tenant?: string } = {},
): void {
  const a = drawVnetA(d, { serviceEndpoints: endpoint === null ? [] : [endpoint] });
  d.add(kind, 'service1', null, settings(a.app), head);
}

const rule = (subnet: ResourceId) => ({ vnetRules: [{ subnet }] });
const denied = (subnet: ResourceId) => ({ defaultAction: 'Deny' as const, ...rule(subnet) });
const ask = { from: 'vm-app', to: 'service1' };
const admitted = { verdict: 'reachable', path: 'serviceEndpoint', source: '10.0.1.4' } as const;
const refused = { verdict: 'blocked', layer: 'serviceAccess', source: null } as const;

/** SQL Managed Instance in its own subnet beside VNet A's machines. */
function drawInstance(d: Drawing, rules: Parameters<Drawing['nsg']>[1], settings: object = {}): void {
  const a = drawVnetA(d);
  const subnet = d.subnet(a.vnet, 'mi', '10.0.4.0/27', {
    delegation: 'Microsoft.Sql/managedInstances',
    networkSecurityGroup: d.nsg('nsg-mi', rules),
  });
  d.add('sqlManagedInstance', 'sqlmi-1', subnet, { address: '10.0.4.5', ...settings });
  d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
}

/** Tiers, tenants, regions, ports and defaults of services. */
export const servicesTogether: readonly Scenario[] = [
  {
    id: 'PAAS-21b',
    says: 'A subnet rule of Service Bus needs the Premium tier',
    build: (d) =>
      drawService(d, 'Microsoft.ServiceBus', 'serviceBus', (app) => ({ tier: 'Standard', ...denied(app) })),
    asks: [{ ...ask, answer: refused, cites: [] }],
  },
  {
    id: 'PAAS-21',
    says: 'An open Standard namespace behind the service endpoint does not work either',
    build: (d) => drawService(d, 'Microsoft.ServiceBus', 'serviceBus', () => ({ tier: 'Standard' })),
    asks: [
      { ...ask, answer: refused, cites: ['paas-firewall/standard-namespace-breaks-behind-service-endpoint'] },
    ],
  },
  {
    id: 'PAAS-20',
    says: 'Deny without rules is told in two ways',
    build: (d) => drawService(d, null, 'serviceBus', () => ({ defaultAction: 'Deny' })),
    asks: [
      {
        ...ask,
        answer: { verdict: 'depends', layer: 'serviceAccess' },
        cites: ['paas-firewall/deny-without-rules-is-disputed'],
      },
    ],
  },
  {
    id: 'PAAS-21c',
    says: 'Event Hubs Standard takes subnet rules, Basic does not',
    build: (d) => {
      drawService(d, 'Microsoft.EventHub', 'eventHubs', (app) => ({ tier: 'Standard', ...denied(app) }));
      d.add('eventHubs', 'basic1', null, { tier: 'Basic', ...denied('app' as ResourceId) });
    },
    asks: [
      { ...ask, answer: admitted, cites: ['paas-firewall/vnet-rule-admits-its-subnet'] },
      { from: 'vm-app', to: 'basic1', answer: { verdict: 'depends', layer: 'serviceAccess' }, cites: [] },
    ],
  },
  {
    id: 'SE-21',
    says: 'A vault admits a subnet of another tenant',
    build: (d) => drawService(d, 'Microsoft.KeyVault', 'keyVault', denied, { tenant: 'fabrikam' }),
    asks: [{ ...ask, answer: admitted, cites: ['paas-firewall/vnet-rule-admits-its-subnet'] }],
  },
  {
    id: 'SE-21b',
    says: 'A SQL server does not',
    build: (d) => drawService(d, 'Microsoft.Sql', 'sqlServer', rule, { tenant: 'fabrikam' }),
    asks: [
      { ...ask, answer: refused, cites: ['paas-firewall/vnet-rule-across-tenants-only-at-some-services'] },
    ],
  },
  {
    id: 'SE-1',
    says: 'The endpoint of Cosmos DB reaches any region',
    build: (d) => drawService(d, 'Microsoft.AzureCosmosDB', 'cosmosAccount', rule, { region: 'eastus' }),
    asks: [{ ...ask, answer: admitted, cites: ['paas-firewall/vnet-rule-admits-its-subnet'] }],
  },
  {
    id: 'SE-2, SE-20',
    says: 'A rule before its endpoint admits nobody',
    build: (d) => drawService(d, null, 'keyVault', denied),
    asks: [
      {
        ...ask,
        answer: { ...refused, path: 'public' },
        cites: ['paas-firewall/vnet-rule-needs-service-endpoint'],
      },
    ],
  },
  {
    id: 'SEC-10',
    says: 'Secured by perimeter without one closes the public path; the private endpoint is not asked for it',
    build(d) {
      const a = drawVnetA(d);
      const b = drawVnetB(d);
      const vault = d.add('keyVault', 'service1', null, { publicNetworkAccess: 'SecuredByPerimeter' });
      const zone = d.zone('privatelink.vaultcore.azure.net', [b]);
      d.endpoint('b' as ResourceId, 'pe-1', '10.1.0.9', vault, 'vault', { dnsZoneGroup: [zone] });
      void a;
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked' },
        cites: ['paas-firewall/perimeter-decides-where-secured-by-perimeter'],
      },
      {
        from: 'vm-b',
        to: 'service1',
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        cites: ['paas-firewall/private-endpoint-skips-firewall'],
      },
    ],
  },
  {
    id: 'DNS-8, DNS-102',
    says: 'Ports and names choose the sub-resource: blob, file and dfs each need their own endpoint',
    build(d) {
      const a = drawVnetA(d);
      const account = d.add('storageAccount', 'st1', null, { publicNetworkAccess: 'Disabled' });
      for (const [index, group] of ['file', 'dfs'].entries()) {
        const zone = d.zone(`privatelink.${group}.core.windows.net`, [a.vnet]);
        d.endpoint(a.data, `pe-${group}`, `10.0.2.${index + 9}`, account, group, { dnsZoneGroup: [zone] });
      }
    },
    asks: [
      {
        from: 'vm-app',
        to: 'st1',
        port: 445,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        through: ['pe-file'],
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'st1.dfs.core.windows.net',
        port: 443,
        answer: { verdict: 'reachable', path: 'privateEndpoint' },
        through: ['pe-dfs'],
        cites: [],
      },
      {
        from: 'vm-app',
        to: 'st1',
        port: 443,
        answer: { ...refused, path: 'public', dns: 'public' },
        blockers: ['serviceAccess'],
        cites: ['private-link/one-endpoint-per-subresource'],
      },
      {
        from: 'vm-app',
        to: 'st1.dfs.core.windows.net',
        port: 445,
        answer: { verdict: 'blocked', layer: 'serviceAccess' },
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'SC-77, PAAS-16',
    says: 'A managed instance may redirect inside the VNet, so an NSG that shuts 11000-11999 leaves it open',
    build: (d) => drawInstance(d, [{ ports: '1433' }, { priority: 200, access: 'Deny' }]),
    asks: [
      {
        from: 'vm-app',
        to: 'sqlmi-1',
        answer: { verdict: 'depends', layer: 'nsgIn' },
        cites: ['trace/managed-instance-may-redirect-inside-the-vnet'],
      },
    ],
  },
  {
    id: 'INJ-1',
    says: 'A managed instance opens connections like a machine, and its outbound NSG counts',
    build: (d) =>
      drawInstance(d, [
        { ports: '1433,11000-11999' },
        { priority: 200, access: 'Deny' },
        { priority: 300, direction: 'Outbound', access: 'Deny', destinations: ['10.0.2.0/24'] },
      ]),
    asks: [
      {
        from: 'vm-app',
        to: 'sqlmi-1',
        answer: { verdict: 'reachable', path: 'private', source: '10.0.1.4', initiators: 'both' },
        cites: ['trace/injected-services-behave-like-machines'],
      },
      {
        from: 'sqlmi-1',
        to: 'vm-app',
        port: 443,
        answer: { verdict: 'reachable', source: '10.0.4.5' },
        cites: [],
      },
      {
        from: 'sqlmi-1',
        to: 'vm-data',
        port: 443,
        answer: { verdict: 'blocked', layer: 'nsgOut', initiators: 'neither' },
        cites: [],
      },
      { from: 'vm-app', to: 'sqlmi-1', port: 443, answer: { verdict: 'blocked', layer: 'nsgIn' }, cites: [] },
    ],
  },
  {
    id: 'INJ-2',
    says: 'The public data endpoint: its own port, a switch, and the NSG',
    build: (d) => drawInstance(d, [{ ports: '3342', sources: ['Internet'] }], { publicDataEndpoint: true }),
    asks: [
      {
        from: 'anyone',
        to: 'sqlmi-1',
        port: 3342,
        answer: { verdict: 'reachable', path: 'public', source: '203.0.113.7' },
        cites: ['trace/managed-instance-public-endpoint-is-a-switch'],
      },
      {
        from: 'anyone',
        to: 'sqlmi-1',
        port: 1433,
        answer: { verdict: 'blocked' },
        cites: ['trace/outside-cannot-reach-private-addresses'],
      },
    ],
  },
  {
    id: 'SC-66, NSG-32',
    says: 'Direct mode over a service endpoint needs 10000-20000 out of the client',
    build(d) {
      const nsg = d.nsg('nsg-app', [
        { direction: 'Outbound', destinations: ['AzureCosmosDB'], ports: '443' },
        { direction: 'Outbound', priority: 200, access: 'Deny', destinations: ['Internet'] },
      ]);
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.AzureCosmosDB'], networkSecurityGroup: nsg });
      d.add('cosmosAccount', 'service1', null, { connectionMode: 'Direct', ...rule(a.app) });
      d.add('cosmosAccount', 'service2', null, rule(a.app));
    },
    asks: [
      {
        ...ask,
        answer: { verdict: 'blocked', layer: 'nsgOut' },
        cites: ['paas-firewall/cosmos-direct-mode-needs-more-ports'],
      },
      { from: 'vm-app', to: 'service2', answer: admitted, cites: [] },
    ],
  },
];

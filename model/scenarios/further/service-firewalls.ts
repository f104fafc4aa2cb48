import { drawVnetA, drawVnetB } from '../reachability/landscape.ts';
import type { Asked, Scenario } from '../scenario.ts';

const refused: Asked['answer'] = { verdict: 'blocked', layer: 'serviceAccess', source: null };

/** Single facts of service firewalls, ports and endpoints. */
export const furtherServiceFirewalls: readonly Scenario[] = [
  {
    id: 'PAAS-6',
    says: 'Allowing Azure services lets every address of Azure in, but no subnet with the service endpoint on',
    build(d) {
      const { vnet } = drawVnetA(d);
      const marked = d.subnet(vnet, 'marked', '10.0.5.0/24', { serviceEndpoints: ['Microsoft.Sql'] });
      d.vm(marked, 'vm-marked', '10.0.5.4');
      d.add('sqlServer', 'sql1', null, { allowAzureServices: true });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sql1',
        port: 1433,
        answer: { verdict: 'reachable', path: 'public' },
        cites: [
          'paas-firewall/azure-switch-admits-all-of-azure',
          'paas-firewall/sql-redirect-needs-more-ports',
        ],
      },
      {
        from: 'vm-marked',
        to: 'sql1',
        port: 1433,
        answer: { ...refused, path: 'serviceEndpoint' },
        cites: ['paas-firewall/azure-switch-misses-service-endpoint-callers'],
      },
    ],
  },
  {
    id: 'PAAS-14',
    says: 'Rules of SQL do not count while public access is off',
    build(d) {
      drawVnetA(d);
      d.add('internetClient', 'anyone', null, { address: '203.0.113.7' });
      d.add('sqlServer', 'sql1', null, { publicNetworkAccess: 'Disabled', ipRules: ['203.0.113.7'] });
    },
    asks: [
      {
        from: 'anyone',
        to: 'sql1',
        port: 1433,
        answer: refused,
        cites: ['paas-firewall/public-access-off-admits-private-endpoints-only'],
      },
    ],
  },
  {
    id: 'PAAS-1',
    says: 'Cosmos DB is open while its list is empty, and in direct mode on more ports',
    build(d) {
      drawVnetA(d);
      d.add('cosmosAccount', 'cosmos1', null, { connectionMode: 'Direct' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'cosmos1',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: [
          'paas-firewall/open-while-the-list-is-empty',
          'paas-firewall/cosmos-direct-mode-needs-more-ports',
        ],
      },
    ],
  },
  {
    id: 'PAAS-20',
    says: 'A namespace that denies by default and has no rule is told differently',
    build(d) {
      drawVnetA(d);
      d.add('serviceBus', 'sb1', null, { defaultAction: 'Deny' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sb1',
        answer: { verdict: 'depends', layer: 'serviceAccess' },
        cites: ['paas-firewall/deny-without-rules-is-disputed'],
      },
    ],
  },
  {
    id: 'PAAS-21',
    says: 'A Standard namespace cannot be used from a subnet with Microsoft.ServiceBus on',
    build(d) {
      drawVnetA(d, { serviceEndpoints: ['Microsoft.ServiceBus'] });
      d.add('serviceBus', 'sb1', null, { tier: 'Standard' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'sb1',
        answer: refused,
        cites: ['paas-firewall/standard-namespace-breaks-behind-service-endpoint'],
      },
    ],
  },
  {
    id: 'SE-21',
    says: 'A virtual network rule across tenants works at Key Vault and not at SQL',
    build(d) {
      const { app } = drawVnetA(
        d,
        { serviceEndpoints: ['Microsoft.KeyVault', 'Microsoft.Sql'] },
        { tenant: 'tenant-2' },
      );
      d.add('keyVault', 'kv1', null, { defaultAction: 'Deny', vnetRules: [{ subnet: app }] });
      d.add('sqlServer', 'sql1', null, { vnetRules: [{ subnet: app }] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: { verdict: 'reachable', path: 'serviceEndpoint' },
        cites: ['paas-firewall/vnet-rule-admits-its-subnet'],
      },
      {
        from: 'vm-app',
        to: 'sql1',
        port: 1433,
        answer: refused,
        cites: ['paas-firewall/vnet-rule-across-tenants-only-at-some-services'],
      },
    ],
  },
  {
    id: 'SEC-10',
    says: 'Secured by perimeter without a perimeter closes the public path',
    build(d) {
      drawVnetA(d);
      d.add('keyVault', 'kv1', null, { publicNetworkAccess: 'SecuredByPerimeter' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 443,
        answer: refused,
        assumes: ['No network security perimeter outside the drawing'],
        cites: ['paas-firewall/perimeter-decides-where-secured-by-perimeter'],
      },
    ],
  },
  {
    id: 'SE-28',
    says: 'An app with an endpoint refuses subnets with Microsoft.Web on',
    build(d) {
      const a = drawVnetA(d, { serviceEndpoints: ['Microsoft.Web'] });
      const app = d.add('webApp', 'app1', null, { publicNetworkAccess: 'Enabled' });
      const b = drawVnetB(d);
      d.endpoint(d.subnet(b, 'far', '10.1.5.0/24'), 'pe-app1', '10.1.5.4', app, 'sites');
      d.set('virtualNetwork', a.vnet, {});
    },
    asks: [
      {
        from: 'vm-app',
        to: 'app1',
        port: 443,
        answer: refused,
        cites: ['paas-firewall/app-with-endpoint-refuses-service-endpoint-subnets'],
      },
    ],
  },
  {
    id: 'PAAS-11',
    says: 'A service answers on its own ports only',
    build(d) {
      drawVnetA(d);
      d.add('keyVault', 'kv1', null);
    },
    asks: [
      {
        from: 'vm-app',
        to: 'kv1',
        port: 1433,
        answer: refused,
        cites: ['trace/service-listens-on-its-ports'],
      },
    ],
  },
  {
    id: 'PE-1',
    says: 'An endpoint that stands for nothing carries nothing',
    build(d) {
      const { data } = drawVnetA(d);
      d.add('privateEndpoint', 'pe-nothing', data, { address: '10.0.2.5' });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pe-nothing',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/endpoint-stands-for-one-target'],
      },
    ],
  },
  {
    id: 'PLS-1',
    says: 'A Private Link Service without a load balancer carries nothing',
    build(d) {
      const { vnet, data } = drawVnetA(d);
      const nat = d.subnet(vnet, 'nat', '10.0.9.0/28', { privateLinkServiceNetworkPolicies: 'Disabled' });
      d.endpoint(data, 'pe-own', '10.0.2.5', d.add('privateLinkService', 'pls-own', nat), '');
    },
    asks: [
      {
        from: 'vm-app',
        to: 'pe-own',
        port: 443,
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/link-service-needs-a-standard-load-balancer'],
      },
      {
        from: 'vm-app',
        to: 'pe-own',
        protocol: 'icmp',
        answer: { verdict: 'blocked', layer: 'endpointState' },
        cites: ['private-link/link-service-carries-tcp-and-udp'],
      },
    ],
  },
  {
    id: 'SE-30',
    says: 'With a service endpoint policy a subnet reaches the accounts on its list only',
    build(d) {
      const ours = d.add('storageAccount', 'stours', null);
      d.add('storageAccount', 'sttheirs', null, {}, { tenant: 'tenant-2', subscription: 'subscription-9' });
      d.add('storageAccount', 'stgroup', null, {}, { resourceGroup: 'rg-data' });
      const policy = d.add('serviceEndpointPolicy', 'sep-app', null, {
        definitions: [
          {
            name: 'ours',
            service: 'Microsoft.Storage',
            accounts: [ours],
            scopes: ['/subscriptions/subscription-1/resourceGroups/rg-data'],
          },
        ],
      });
      drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [policy] });
    },
    asks: [
      ...['stours', 'stgroup'].map((to) => ({
        from: 'vm-app',
        to,
        port: 443,
        answer: { verdict: 'reachable' as const, path: 'serviceEndpoint' as const },
        cites: ['trace/service-endpoint-policy-lists-what-is-reached'],
      })),
      {
        from: 'vm-app',
        to: 'sttheirs',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['trace/service-endpoint-policy-lists-what-is-reached'],
      },
      {
        // SE-35: only the traffic of its own subnet is filtered.
        from: 'vm-data',
        to: 'sttheirs',
        port: 443,
        answer: { verdict: 'reachable', path: 'public' },
        cites: [],
      },
    ],
  },
  {
    id: 'SE-31',
    says: 'With a policy an account of a far region is reached over the service endpoint, or refused there',
    build(d) {
      const policy = d.add('serviceEndpointPolicy', 'sep-app', null);
      d.add('storageAccount', 'stfar', null, {}, { region: 'eastasia' });
      drawVnetA(d, { serviceEndpoints: ['Microsoft.Storage'], serviceEndpointPolicies: [policy] });
    },
    asks: [
      {
        from: 'vm-app',
        to: 'stfar',
        port: 443,
        answer: { verdict: 'blocked', layer: 'route' },
        cites: ['routing/policy-widens-the-storage-endpoint'],
      },
    ],
  },
];

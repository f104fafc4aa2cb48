import type { CodecCase } from './services-and-names.test-helper.ts';

/** Services with more than one name, and endpoints with more than one address. */
export const serviceNameCases: readonly CodecCase[] = [
  {
    kind: 'storageAccount',
    title: 'storage-account-with-secondary',
    add: ({ d }) =>
      d.add('storageAccount', 'stcopies', null, { sku: 'Standard_RAGRS', accountKind: 'StorageV2' }),
  },
  {
    kind: 'containerRegistry',
    title: 'container-registry-replicated',
    add: ({ d }) =>
      d.add('containerRegistry', 'crcopies', null, {
        tier: 'Premium',
        replicas: ['northeurope', 'eastus'],
        dataEndpoints: true,
      }),
  },
  {
    kind: 'cosmosAccount',
    title: 'cosmos-account-gateway-and-store',
    add: ({ d }) =>
      d.add('cosmosAccount', 'cosmos-both', null, { dedicatedGateway: true, analyticalStore: true }),
  },
  {
    kind: 'sqlServer',
    title: 'sql-server-failover-group',
    add: ({ d }) => {
      const partner = d.add('sqlServer', 'sql-second', null, {}, { region: 'northeurope' });
      return d.add('sqlServer', 'sql-first', null, { failoverGroups: [{ name: 'fog-shop', partner }] });
    },
  },
  {
    kind: 'webApp',
    title: 'web-app-with-slots',
    add: ({ d }) => d.add('webApp', 'app-slots', null, { slots: ['staging', 'test'] }),
  },
  {
    kind: 'managedHsm',
    title: 'managed-hsm',
    add: ({ d }) =>
      d.add('managedHsm', 'hsm-shop', null, {
        publicNetworkAccess: 'Enabled',
        defaultAction: 'Deny',
        ipRules: ['20.50.1.2'],
        trustedServices: false,
      }),
  },
  {
    kind: 'machineLearningWorkspace',
    title: 'machine-learning-workspace',
    add: ({ d }) => d.add('machineLearningWorkspace', 'mlw-shop', null, { publicNetworkAccess: 'Disabled' }),
  },
  {
    kind: 'monitorPrivateLinkScope',
    title: 'monitor-private-link-scope-with-members',
    add: ({ d }) => {
      const scope = d.add('monitorPrivateLinkScope', 'ampls-shop', null, {
        ingestionAccessMode: 'PrivateOnly',
        exclusions: [{ connection: 'pe-ampls', ingestion: 'Open', query: 'Open' }],
      });
      d.add('logAnalyticsWorkspace', 'log-shop', null, { scopes: [scope], publicNetworkAccess: 'Disabled' });
      d.add('applicationInsights', 'appi-shop', null, { scopes: [scope], publicQuery: 'Disabled' });
      return scope;
    },
  },
  {
    kind: 'logAnalyticsWorkspace',
    title: 'log-analytics-workspace',
    add: ({ d }) => d.add('logAnalyticsWorkspace', 'log-shop', null, { publicQuery: 'Disabled' }),
  },
  {
    kind: 'applicationInsights',
    title: 'application-insights',
    add: ({ d }) => d.add('applicationInsights', 'appi-shop', null, { publicNetworkAccess: 'Disabled' }),
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint-of-a-registry',
    add: ({ d, data }) => {
      const registry = d.add('containerRegistry', 'crshop', null, { replicas: ['northeurope'] });
      return d.endpoint(data, 'pe-cr', '10.0.1.5', registry, 'registry', {
        memberAddresses: [
          { member: 'registry_data_westeurope', address: '10.0.1.6' },
          { member: 'registry_data_northeurope', address: '10.0.1.7' },
        ],
      });
    },
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint-of-cosmos',
    add: ({ d, data }) => {
      const account = d.add('cosmosAccount', 'cosmos-shop', null);
      return d.endpoint(data, 'pe-cosmos', '10.0.1.5', account, 'Sql', {
        memberAddresses: [{ member: 'cosmos-shop-westeurope', address: '10.0.1.6' }],
      });
    },
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint-with-open-members',
    add: ({ d, data }) => {
      const account = d.add('cosmosAccount', 'cosmos-shop', null, { regions: ['northeurope'] });
      return d.endpoint(data, 'pe-cosmos', '10.0.1.5', account, 'Sql');
    },
  },
  {
    kind: 'privateEndpoint',
    title: 'private-endpoint-of-a-slot',
    add: ({ d, data }) => {
      const app = d.add('webApp', 'app-slots', null, { slots: ['staging'] });
      return d.endpoint(data, 'pe-slot', '10.0.1.5', app, 'sites-staging');
    },
  },
];

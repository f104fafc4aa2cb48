import type { Around, CodecCase } from './services-and-names.test-helper.ts';

const closed = { publicNetworkAccess: 'Disabled' as const };

/** The services beside the usual ones, once or more. */
export const moreServiceCases: readonly CodecCase[] = [
  {
    kind: 'aiServices',
    title: 'ai-services',
    add: ({ d, data }) =>
      d.add('aiServices', 'ais-shop', null, {
        ...closed,
        defaultAction: 'Deny',
        ipRules: ['20.50.1.2'],
        vnetRules: [{ subnet: data }],
        trustedServices: false,
        accountKind: 'OpenAI',
        customSubdomain: 'shop-models',
      }),
  },
  {
    kind: 'searchService',
    title: 'search-service',
    add: ({ d }) =>
      d.add('searchService', 'srch-shop', null, {
        ipRules: ['20.50.1.2', '20.50.2.0/24'],
        trustedServices: true,
        tier: 'basic',
      }),
  },
  ...(['postgresqlServer', 'mysqlServer'] as const).map((kind) => ({
    kind,
    title: kind === 'mysqlServer' ? 'mysql-server' : 'postgresql-server',
    add: ({ d }: Around) =>
      d.add(kind, 'db-shop', null, {
        ...closed,
        ipRules: ['20.50.1.2', '20.50.3.4-20.50.3.9'],
        allowAzureServices: true,
      }),
  })),
  {
    kind: 'redisCache',
    title: 'redis-cache',
    add: ({ d }) =>
      d.add('redisCache', 'redis-shop', null, { ipRules: ['20.50.1.2', '20.50.2.0/24'], tier: 'Premium' }),
  },
  ...(['Managed', 'Enterprise'] as const).map((family) => ({
    kind: 'managedRedis' as const,
    title: `managed-redis-${family.toLowerCase()}`,
    add: ({ d }: Around) => d.add('managedRedis', 'amr-shop', null, { ...closed, family }),
  })),
  ...(['Disabled', null] as const).map((publicNetworkAccess) => ({
    kind: 'appConfiguration' as const,
    title: `app-configuration-${publicNetworkAccess === null ? 'unset' : 'closed'}`,
    add: ({ d }: Around) =>
      d.add('appConfiguration', 'appcs-shop', null, { publicNetworkAccess, tier: 'Premium' }),
  })),
  ...(['eventGridTopic', 'eventGridDomain'] as const).map((kind) => ({
    kind,
    title: kind === 'eventGridTopic' ? 'event-grid-topic' : 'event-grid-domain',
    add: ({ d }: Around) => d.add(kind, 'evg-shop', null, { ipRules: ['20.50.1.2', '20.50.2.0/24'] }),
  })),
  {
    kind: 'dataFactory',
    title: 'data-factory',
    add: ({ d }) => d.add('dataFactory', 'adf-shop', null, closed),
  },
  {
    kind: 'synapseWorkspace',
    title: 'synapse-workspace',
    add: ({ d }) =>
      d.add('synapseWorkspace', 'synw-shop', null, {
        ipRules: ['20.50.1.2', '0.0.0.0'],
        trustedServices: true,
        managedVirtualNetwork: false,
      }),
  },
  ...(['Consumption', 'StandardV2'] as const).map((tier) => ({
    kind: 'apiManagement' as const,
    title: `api-management-${tier.toLowerCase()}`,
    add: ({ d }: Around) => d.add('apiManagement', 'apim-shop', null, { tier }),
  })),
  {
    kind: 'monitorPrivateLinkScope',
    title: 'monitor-private-link-scope',
    add: ({ d }) =>
      d.add('monitorPrivateLinkScope', 'ampls-hub', null, { ingestionAccessMode: 'PrivateOnly' }),
  },
  ...(['Microsoft.Purview/accounts', 'Microsoft.Automation/automationAccounts'] as const).map(
    (resourceType) => ({
      kind: 'paasService' as const,
      title: `paas-service-${resourceType.split('/')[1]?.toLowerCase()}`,
      add: ({ d }: Around) => d.add('paasService', 'svc-shop', null, { ...closed, resourceType }),
    }),
  ),
];

import { describe, expect, it } from 'vitest';
import type { ServiceEntry } from '../service.ts';
import { services } from '../services.ts';

interface Row {
  readonly kind: string;
  readonly endpoint: readonly string[];
  /** IP rules and virtual network rules. */
  readonly rules: 'both' | 'ip' | 'none';
  readonly groups: readonly string[];
  /** Ports of the first group, the usual one first, and those that the table has as unverified. */
  readonly ports: readonly number[];
  readonly maybe?: string;
  readonly exception: 'trustedServices' | 'allowAzure' | 'none';
  readonly without?: readonly string[];
  readonly mostVnetRules?: number;
  readonly publicAccess: string | null;
  readonly defaultAction?: 'Allow';
}

/** The PAAS table of the fact collection, as far as the catalog says it (SE-22, PAAS-1 to PAAS-7). */
const table: readonly Row[] = [
  {
    kind: 'storageAccount',
    endpoint: ['Microsoft.Storage', 'Microsoft.Storage.Global'],
    rules: 'both',
    groups: ['blob', 'file', 'queue', 'table', 'dfs', 'web', 'blob_secondary', 'dfs_secondary'],
    ports: [443],
    exception: 'trustedServices',
    without: ['Storage'],
    mostVnetRules: 400,
    publicAccess: 'Enabled',
    defaultAction: 'Allow',
  },
  {
    kind: 'keyVault',
    endpoint: ['Microsoft.KeyVault'],
    rules: 'both',
    groups: ['vault'],
    ports: [443],
    exception: 'trustedServices',
    mostVnetRules: 200,
    publicAccess: 'Enabled',
    defaultAction: 'Allow',
  },
  {
    kind: 'sqlServer',
    endpoint: ['Microsoft.Sql'],
    rules: 'both',
    groups: ['sqlServer'],
    ports: [1433],
    exception: 'allowAzure',
    mostVnetRules: 128,
    publicAccess: 'Enabled',
  },
  {
    kind: 'cosmosAccount',
    endpoint: ['Microsoft.AzureCosmosDB'],
    rules: 'both',
    groups: ['Sql', 'MongoDB', 'Cassandra', 'Gremlin', 'Table', 'SqlDedicated', 'Analytical'],
    ports: [443],
    exception: 'allowAzure',
    mostVnetRules: 64,
    publicAccess: 'Enabled',
  },
  {
    kind: 'serviceBus',
    endpoint: ['Microsoft.ServiceBus'],
    rules: 'both',
    groups: ['namespace'],
    ports: [5671, 5672, 443, 9350, 9351, 9352, 9353, 9354],
    exception: 'trustedServices',
    without: ['Basic', 'Standard'],
    mostVnetRules: 128,
    publicAccess: 'Enabled',
    defaultAction: 'Allow',
  },
  {
    kind: 'eventHubs',
    endpoint: ['Microsoft.EventHub'],
    rules: 'both',
    groups: ['namespace'],
    ports: [5671, 5672, 443, 9093],
    exception: 'trustedServices',
    without: ['Basic'],
    mostVnetRules: 128,
    publicAccess: 'Enabled',
    defaultAction: 'Allow',
  },
  ...['webApp', 'functionApp'].map(
    (kind): Row => ({
      kind,
      endpoint: ['Microsoft.Web'],
      rules: 'both',
      groups: ['sites'],
      ports: [443, 80],
      exception: 'none',
      publicAccess: null,
    }),
  ),
  {
    kind: 'containerRegistry',
    endpoint: ['Microsoft.ContainerRegistry'],
    rules: 'ip',
    groups: ['registry'],
    ports: [443],
    exception: 'trustedServices',
    without: ['Basic', 'Standard'],
    publicAccess: 'Enabled',
    defaultAction: 'Allow',
  },
  {
    kind: 'aiServices',
    endpoint: ['Microsoft.CognitiveServices'],
    rules: 'both',
    groups: ['account'],
    ports: [443],
    exception: 'trustedServices',
    mostVnetRules: 100,
    publicAccess: 'Enabled',
    defaultAction: 'Allow',
  },
  {
    kind: 'searchService',
    endpoint: [],
    rules: 'ip',
    groups: ['searchService'],
    ports: [443],
    exception: 'trustedServices',
    without: ['free'],
    publicAccess: 'Enabled',
  },
  {
    kind: 'postgresqlServer',
    endpoint: [],
    rules: 'ip',
    groups: ['postgresqlServer'],
    ports: [5432],
    maybe: '6432',
    exception: 'allowAzure',
    publicAccess: 'Enabled',
  },
  {
    kind: 'mysqlServer',
    endpoint: [],
    rules: 'ip',
    groups: ['mysqlServer'],
    ports: [3306],
    exception: 'allowAzure',
    publicAccess: 'Enabled',
  },
  {
    kind: 'redisCache',
    endpoint: [],
    rules: 'ip',
    groups: ['redisCache'],
    ports: [6380],
    maybe: '6379',
    exception: 'none',
    publicAccess: 'Enabled',
  },
  {
    kind: 'managedRedis',
    endpoint: [],
    rules: 'none',
    groups: ['redisEnterprise'],
    ports: [10000],
    exception: 'none',
    publicAccess: 'Enabled',
  },
  {
    kind: 'appConfiguration',
    endpoint: [],
    rules: 'none',
    groups: ['configurationStores'],
    ports: [443],
    exception: 'none',
    without: ['Free'],
    publicAccess: null,
  },
  ...(['Topic', 'Domain'] as const).map(
    (word): Row => ({
      kind: `eventGrid${word}`,
      endpoint: [],
      rules: 'ip',
      groups: [word.toLowerCase()],
      ports: [443],
      exception: 'none',
      publicAccess: 'Enabled',
    }),
  ),
  {
    kind: 'dataFactory',
    endpoint: [],
    rules: 'none',
    groups: ['dataFactory', 'portal'],
    ports: [443],
    exception: 'none',
    publicAccess: 'Enabled',
  },
  {
    kind: 'synapseWorkspace',
    endpoint: [],
    rules: 'ip',
    groups: ['Sql', 'SqlOnDemand', 'Dev'],
    ports: [1433, 443],
    exception: 'trustedServices',
    publicAccess: 'Enabled',
  },
  {
    kind: 'apiManagement',
    endpoint: [],
    rules: 'none',
    groups: ['Gateway'],
    ports: [443],
    exception: 'none',
    without: ['Consumption', 'BasicV2'],
    publicAccess: 'Enabled',
  },
];

describe.each(table.map((row) => [row.kind, row] as const))('%s', (kind, row) => {
  const entry = services.find((one) => one.kind === kind) as ServiceEntry;
  const { firewall, serviceEndpoint, subresources, tiersWithPrivateEndpoints } = entry.service;
  const settings = entry.settings.parse({}) as Readonly<Record<string, unknown>>;

  it('has the service endpoint, rules and exception of the table', () => {
    expect(serviceEndpoint?.names ?? []).toEqual(row.endpoint);
    expect([firewall.ipRules, firewall.vnetRules]).toEqual([row.rules !== 'none', row.rules === 'both']);
    expect(firewall.exception).toBe(row.exception);
    expect(firewall.mostVnetRules).toBe(row.mostVnetRules);
  });

  it('has the groups, ports and limits of the table', () => {
    expect(subresources.map(({ groupId }) => groupId)).toEqual(expect.arrayContaining([...row.groups]));
    expect(subresources[0]?.ports).toEqual(row.ports);
    expect(subresources[0]?.mayListen?.ports).toBe(row.maybe);
    for (const tier of row.without ?? []) expect(tiersWithPrivateEndpoints).not.toContain(tier);
    expect(tiersWithPrivateEndpoints === undefined).toBe(row.without === undefined);
  });

  it('starts with the defaults of the table', () => {
    expect(settings.publicNetworkAccess).toBe(row.publicAccess);
    expect(settings.defaultAction).toBe(row.defaultAction);
  });
});

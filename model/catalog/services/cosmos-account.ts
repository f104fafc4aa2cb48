import * as z from 'zod';
import { cosmosArm } from '../cosmos-arm.ts';
import { choice, flag, texts } from '../field.ts';
import { defineService, type HostName } from '../service.ts';
import { ruleList } from '../service-settings.ts';

const settings = z.object({
  ...ruleList,
  api: choice(['Sql', 'MongoDB', 'Cassandra', 'Gremlin', 'Table'], 'Sql', { label: 'API' }),
  dedicatedGateway: flag(false, {
    label: 'Dedicated gateway',
    help: 'Accounts of the NoSQL API only; it has a name and a private endpoint group of its own (SqlDedicated).',
    advanced: true,
  }),
  analyticalStore: flag(false, {
    label: 'Analytical store',
    help: 'For Synapse; it has a name and a private endpoint group of its own (Analytical).',
    advanced: true,
  }),
  connectionMode: choice(['Gateway', 'Direct'], 'Gateway', {
    label: 'How clients connect',
    help: 'Direct mode opens further ports: 10000-20000, or any port over a private endpoint.',
  }),
  regions: texts({
    label: 'Further regions',
    help: 'Each region has a name and a record of its own.',
    placeholder: 'northeurope',
  }),
});

type CosmosSettings = z.output<typeof settings>;

const suffixes = {
  Sql: 'documents.azure.com',
  MongoDB: 'mongo.cosmos.azure.com',
  Cassandra: 'cassandra.cosmos.azure.com',
  Gremlin: 'gremlin.cosmos.azure.com',
  Table: 'table.cosmos.azure.com',
  SqlDedicated: 'sqlx.cosmos.azure.com',
  Analytical: 'analytics.cosmos.azure.com',
} as const;

/** The groups of which it is known what their members are called. */
const named: readonly string[] = ['Sql', 'MongoDB', 'Cassandra', 'Gremlin', 'Table'];

/** Cosmos DB account: one zone per API, one record per region (DNS-104). */
export const cosmosAccount = defineService({
  kind: 'cosmosAccount',
  title: 'Cosmos DB account',
  properName: true,
  label: 'Cosmos DB',
  says: 'A public database service; open to all networks while its list of rules is empty.',
  group: 'Services',
  keywords: ['cosmos', 'mongo', 'cassandra', 'gremlin', 'nosql', 'documentdb'],
  glyph:
    'M20.341 6.484A10 10 0 0 1 10.266 21.85M3.659 17.516A10 10 0 0 1 13.74 2.152M9 12a3 3 0 1 0 6 0a3 3 0 1 0 -6 0M17 5a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M3 19a2 2 0 1 0 4 0a2 2 0 1 0 -4 0',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'cosmos',
  nameRule: { pattern: /^[a-z0-9][a-z0-9-]{2,43}$/, says: '3 to 44 lower-case letters, digits and hyphens' },
  settings,
  armType: 'Microsoft.DocumentDB/databaseAccounts',
  defaultPort: 443,
  speaks: 'destination',
  arm: cosmosArm,
  service: {
    subresources: [
      { groupId: 'Sql', ports: [443] },
      { groupId: 'MongoDB', ports: [10255, 10250, 10256, 443] },
      { groupId: 'Cassandra', ports: [10350, 443] },
      { groupId: 'Gremlin', ports: [443] },
      { groupId: 'Table', ports: [443] },
      { groupId: 'SqlDedicated', ports: [443], otherPorts: 'unknown' },
      { groupId: 'Analytical', ports: [443], otherPorts: 'unknown' },
    ],
    hosts: (name, region, settings: CosmosSettings): readonly HostName[] => {
      const { api, regions, dedicatedGateway, analyticalStore } = settings;
      // Gremlin and Table accounts answer under the name of the SQL API too.
      // https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints (2023-04-24)
      const apis: readonly (keyof typeof suffixes)[] = [
        api,
        ...(api === 'Gremlin' || api === 'Table' ? (['Sql'] as const) : []),
        ...(dedicatedGateway && api === 'Sql' ? (['SqlDedicated'] as const) : []),
        ...(analyticalStore ? (['Analytical'] as const) : []),
      ];
      const members = [
        { record: name, region },
        ...[...new Set([region, ...regions])].map((part) => ({ record: `${name}-${part}`, region: part })),
      ];
      return apis.flatMap((subresource) => {
        const suffix = suffixes[subresource];
        return members.map(({ record, region: where }) => ({
          fqdn: `${record}.${suffix}`,
          subresource,
          zone: `privatelink.${suffix}`,
          record,
          // Azure calls a member as its name begins: `az network private-link-resource list` (2026-11-30).
          member: record,
          region: where,
          ...(named.includes(subresource) ? {} : { memberUnnamed: true as const }),
        }));
      });
    },
    serviceTag: 'AzureCosmosDB',
    serviceEndpoint: { names: ['Microsoft.AzureCosmosDB'], reach: 'any', standard: true },
    firewall: {
      decidesBy: 'openWithoutRules',
      ipRules: true,
      vnetRules: true,
      exception: 'allowAzure',
      exceptionSurvivesDisabled: false,
      emptyListClosesBesideEndpoint: true,
      mostVnetRules: 64,
    },
  },
});

import * as z from 'zod';
import { cosmosArm } from '../cosmos-arm.ts';
import { choice, texts } from '../field.ts';
import { defineService, type HostName } from '../service.ts';
import { ruleList } from '../service-settings.ts';

const settings = z.object({
  ...ruleList,
  api: choice(['Sql', 'MongoDB', 'Cassandra', 'Gremlin', 'Table'], 'Sql', { label: 'API' }),
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
} as const;

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
      { groupId: 'Sql', ports: [443], member: null },
      { groupId: 'MongoDB', ports: [10255, 443], member: null },
      { groupId: 'Cassandra', ports: [10350, 443], member: null },
      { groupId: 'Gremlin', ports: [443], member: null },
      { groupId: 'Table', ports: [443], member: null },
    ],
    hosts: (name, region, { api, regions }: CosmosSettings): readonly HostName[] => {
      // Gremlin and Table accounts answer under the name of the SQL API too.
      // https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints (2023-04-24)
      const apis = api === 'Gremlin' || api === 'Table' ? ([api, 'Sql'] as const) : [api];
      const labels = ['', ...new Set([region, ...regions])].map((part) =>
        part === '' ? name : `${name}-${part}`,
      );
      return apis.flatMap((subresource) => {
        const suffix = suffixes[subresource];
        return labels.map((record) => ({
          fqdn: `${record}.${suffix}`,
          subresource,
          zone: `privatelink.${suffix}`,
          record,
        }));
      });
    },
    serviceTag: 'AzureCosmosDB',
    serviceEndpoint: { names: ['Microsoft.AzureCosmosDB'], reach: 'any' },
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

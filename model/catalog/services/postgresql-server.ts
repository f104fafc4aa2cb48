import * as z from 'zod';
import { flexibleServerCodec } from '../flexible-server-arm.ts';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { flexibleServer } from '../service-settings.ts';

const settings = z.object({ ...flexibleServer });

/** Azure Database for PostgreSQL flexible server in public access mode; one that is injected into a subnet is another thing (PAAS-34). */
export const postgresqlServer = defineService({
  ...receivingService,
  kind: 'postgresqlServer',
  title: 'Azure Database for PostgreSQL flexible server',
  properName: true,
  label: 'PostgreSQL',
  says: 'A PostgreSQL server in public access mode; nobody comes in until a firewall rule or a private endpoint lets them.',
  keywords: ['postgres', 'postgresql', 'database', 'flexible server', 'pgsql'],
  glyph:
    'M16 7h.01M3.4 18H12a8 8 0 0 0 8-8V7a4 4 0 0 0-7.28-2.3L2 20M20 7l2 .5-2 .5M10 18v3M14 17.75V21M7 18a6 6 0 0 0 3.84-10.61',
  namePrefix: 'psql',
  nameRule: {
    pattern: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    says: '3 to 63 lower-case letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers',
  defaultPort: 5432,
  arm: flexibleServerCodec('Microsoft.DBforPostgreSQL/flexibleServers', 'postgresql', {
    sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' },
    properties: { version: '17', storage: { storageSizeGB: 32 } },
  }),
  service: {
    subresources: [
      {
        groupId: 'postgresqlServer',
        ports: [5432],
        // Unverified (PAAS table).
        mayListen: { ports: '6432', when: 'its connection pooler (PgBouncer) is on' },
      },
    ],
    hosts: nameUnder('postgres.database.azure.com', 'postgresqlServer'),
    // https://learn.microsoft.com/azure/virtual-network/service-tags-overview: Sql holds these servers too (2026-11-29).
    serviceTag: 'Sql',
    serviceEndpoint: null,
    firewall: {
      decidesBy: 'closedWithoutRules',
      ipRules: true,
      vnetRules: false,
      exception: 'allowAzure',
      exceptionSurvivesDisabled: false,
    },
  },
});

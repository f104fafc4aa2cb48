import * as z from 'zod';
import { flexibleServerCodec } from '../flexible-server-arm.ts';
import { defineService, nameUnder, receivingService } from '../service.ts';
import { flexibleServer } from '../service-settings.ts';

const settings = z.object({ ...flexibleServer });

/** Azure Database for MySQL flexible server in public access mode; one that is injected into a subnet is another thing. */
export const mysqlServer = defineService({
  ...receivingService,
  kind: 'mysqlServer',
  title: 'Azure Database for MySQL flexible server',
  properName: true,
  label: 'MySQL',
  says: 'A MySQL server in public access mode; nobody comes in until a firewall rule or a private endpoint lets them.',
  keywords: ['mysql', 'database', 'flexible server', 'mariadb'],
  glyph: 'M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5v14a9 3 0 0 0 18 0V5',
  namePrefix: 'mysql',
  nameRule: {
    pattern: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    says: '3 to 63 lower-case letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.DBforMySQL/flexibleServers',
  defaultPort: 3306,
  arm: flexibleServerCodec('Microsoft.DBforMySQL/flexibleServers', 'mysql', {
    sku: { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' },
    properties: { version: '8.0.21', storage: { storageSizeGB: 32 } },
  }),
  service: {
    subresources: [{ groupId: 'mysqlServer', ports: [3306] }],
    hosts: nameUnder('mysql.database.azure.com', 'mysqlServer'),
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

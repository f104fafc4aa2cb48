import * as z from 'zod';
import { choice, reference, rows, text } from '../field.ts';
import { defineService } from '../service.ts';
import { ruleList } from '../service-settings.ts';
import { sqlServerArm } from '../sql-server-arm.ts';

const settings = z.object({
  ...ruleList,
  connectionPolicy: choice(['Default', 'Redirect', 'Proxy'], 'Default', {
    label: 'Connection policy',
    help: 'Default: redirect for clients inside Azure, proxy for clients outside and over private endpoints.',
  }),
  failoverGroups: rows(
    z.object({
      name: text({ label: 'Name', placeholder: 'fog-shop' }),
      partner: reference(['sqlServer'], { label: 'Secondary server', whenGone: 'clear' }),
    }),
    {
      label: 'Failover groups',
      help: 'Each has a name that leads to the primary server, this one, and one that leads to the secondary.',
      advanced: true,
    },
  ),
});

type SqlSettings = z.output<typeof settings>;

/** Azure SQL logical server: the public name in front of SQL databases (DNS-107), and the names of its failover groups (DNS-99). */
export const sqlServer = defineService({
  kind: 'sqlServer',
  title: 'Azure SQL logical server',
  properName: true,
  label: 'SQL',
  says: 'A public SQL service; it stands outside every VNet and is reached by its name.',
  group: 'Services',
  keywords: ['database', 'mssql', 'azure sql', 'failover group'],
  glyph: 'M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5V19A9 3 0 0 0 21 19V5M3 12A9 3 0 0 0 21 12',
  drawnAs: 'node',
  livesIn: ['publicServices', 'canvas'],
  namePrefix: 'sql',
  nameRule: {
    pattern: /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/,
    says: 'lower-case letters, digits and inner hyphens, 1 to 63',
  },
  settings,
  armType: 'Microsoft.Sql/servers',
  defaultPort: 1433,
  speaks: 'destination',
  arm: sqlServerArm,
  service: {
    subresources: [{ groupId: 'sqlServer', ports: [1433] }],
    hosts: (name) => [
      {
        fqdn: `${name}.database.windows.net`,
        subresource: 'sqlServer',
        zone: 'privatelink.database.windows.net',
        record: name,
      },
    ],
    listeners: ({ failoverGroups }: SqlSettings) =>
      failoverGroups
        .filter((group) => group.name !== '' && group.partner !== null)
        .flatMap(({ name, partner }) => [
          { fqdn: `${name}.database.windows.net`, role: 'primary' as const, partner },
          { fqdn: `${name}.secondary.database.windows.net`, role: 'secondary' as const, partner },
        ]),
    serviceTag: 'Sql',
    serviceEndpoint: { names: ['Microsoft.Sql'], reach: 'sameRegion', standard: true },
    firewall: {
      decidesBy: 'closedWithoutRules',
      ipRulesOfDatabases: true,
      ipRules: true,
      vnetRules: true,
      exception: 'allowAzure',
      exceptionSurvivesDisabled: false,
      vnetRulesSameRegion: true,
      mostVnetRules: 128,
    },
  },
});

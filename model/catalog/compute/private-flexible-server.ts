import * as z from 'zod';
import type { ResourceId } from '../../ids.ts';
import { address, reference } from '../field.ts';
import { privateFlexibleServerCodec } from '../flexible-server-arm.ts';
import { defineInjected, type InjectedFacet, type InjectedNeed } from '../injected.ts';

const settings = z.object({
  address: address({
    label: 'Address',
    help: 'Azure chooses it and may change it; clients use the name.',
  }),
  privateDnsZone: reference(['privateDnsZone'], {
    label: 'Private DNS zone',
    help: 'Azure writes the record of the server there. Clients find it in VNets to which the zone is linked.',
    whenGone: 'clear',
  }),
});

type Settings = z.output<typeof settings>;

const injectedAt = ({ address: ip }: Settings, parent: ResourceId | null) => ({
  subnet: parent,
  address: ip,
});

/** The suffix under which each database answers, and in which its zone ends. */
export const privateServerSuffixes = {
  privatePostgresqlServer: 'postgres.database.azure.com',
  privateMysqlServer: 'mysql.database.azure.com',
} as const;

/** May a zone of this name hold the record of a server: it ends in the suffix of the database, and is not the server's own name. */
export function mayHoldServer(zone: string, suffix: string, server: string): boolean {
  const name = zone.toLowerCase();
  return name.endsWith(`.${suffix}`) && name !== `${server}.${suffix}`.toLowerCase();
}

/** Both databases say: no public endpoint, and a name that leads into the zone which the server names (PAAS-34). */
function facetOf(suffix: string, subresource: string): Pick<InjectedFacet, 'subresources' | 'names'> {
  return {
    // An injected server takes no private endpoint.
    subresources: [],
    names: (
      name: string,
      { privateDnsZone }: Settings,
      zoneName: (zone: ResourceId | null) => string | null,
    ) => {
      const zone = zoneName(privateDnsZone);
      const alias =
        zone === null ? {} : { alias: { fqdn: `${name}.${zone}`, zone: privateDnsZone, record: name } };
      return [{ fqdn: `${name}.${suffix}`, subresource, publicly: 'nothing', ...alias }];
    },
  };
}

const storage = (region: string): InjectedNeed => ({
  direction: 'Outbound',
  with: { tag: 'Storage', region },
  protocol: 'tcp',
  port: 443,
  what: 'its write-ahead log',
});

/** PostgreSQL flexible server with private access: it stands in a delegated subnet and has no public endpoint. */
export const privatePostgresqlServer = defineInjected({
  kind: 'privatePostgresqlServer',
  title: 'PostgreSQL flexible server with private access',
  properName: true,
  label: 'PostgreSQL in a subnet',
  says: 'Injected into a delegated subnet: no public endpoint, no private endpoint, and a private zone of its own.',
  group: 'Services',
  keywords: ['postgres', 'postgresql', 'database', 'flexible server', 'injection', 'private access', 'pgsql'],
  glyph:
    'M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5v14a9 3 0 0 0 7 2.9M21 5v6M14 17h7v5h-7zM15.5 17v-1.5a2 2 0 0 1 4 0v1.5',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'psql',
  nameRule: {
    pattern: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    says: '3 to 63 lower-case letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.DBforPostgreSQL/flexibleServers',
  defaultPort: 5432,
  speaks: 'both',
  summary: ({ address: ip }: Settings) => ip ?? '',
  injectedAt,
  arm: privateFlexibleServerCodec(
    'Microsoft.DBforPostgreSQL/flexibleServers',
    'postgresql',
    'privateDnsZoneArmResourceId',
    {
      sku: { name: 'Standard_D2ds_v5', tier: 'GeneralPurpose' },
      properties: { version: '17', storage: { storageSizeGB: 32 } },
    },
  ),
  injected: {
    ...facetOf(privateServerSuffixes.privatePostgresqlServer, 'postgresqlServer'),
    listens: () => '5432',
    mayListen: { ports: '6432', when: 'its connection pooler (PgBouncer) is on' },
    needs: (_settings: Settings, region: string) => [
      { direction: 'Inbound', with: 'ownSubnet', protocol: 'tcp', port: 5432, what: 'its standby' },
      { direction: 'Outbound', with: 'ownSubnet', protocol: 'tcp', port: 5432, what: 'its standby' },
      storage(region),
    ],
    routes: () => [
      {
        to: { tag: 'AzureActiveDirectory', region: null },
        nextHop: 'Internet',
        without: 'sign-in with Microsoft Entra hangs on the appliance',
      },
      { to: 'ownSubnet', nextHop: 'VnetLocal', without: 'replication may go by the appliance' },
    ],
    source: 'https://learn.microsoft.com/azure/postgresql/network/concepts-networking-private',
  },
});

/** MySQL flexible server with private access: it stands in a delegated subnet and has no public endpoint. */
export const privateMysqlServer = defineInjected({
  kind: 'privateMysqlServer',
  title: 'MySQL flexible server with private access',
  properName: true,
  label: 'MySQL in a subnet',
  says: 'Injected into a delegated subnet: no public endpoint, no private endpoint, and a private zone of its own.',
  group: 'Services',
  keywords: ['mysql', 'database', 'flexible server', 'injection', 'private access', 'mariadb'],
  glyph: 'M3 5a9 3 0 1 0 18 0a9 3 0 1 0 -18 0M3 5v14a9 3 0 0 0 7 2.9M21 5v5M14 14h7v7h-7zM17.5 14v-3',
  drawnAs: 'node',
  livesIn: ['subnet'],
  namePrefix: 'mysql',
  nameRule: {
    pattern: /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    says: '3 to 63 lower-case letters, digits and inner hyphens',
  },
  settings,
  armType: 'Microsoft.DBforMySQL/flexibleServers',
  defaultPort: 3306,
  speaks: 'both',
  summary: ({ address: ip }: Settings) => ip ?? '',
  injectedAt,
  arm: privateFlexibleServerCodec(
    'Microsoft.DBforMySQL/flexibleServers',
    'mysql',
    'privateDnsZoneResourceId',
    {
      sku: { name: 'Standard_D2ds_v4', tier: 'GeneralPurpose' },
      properties: { version: '8.0.21', storage: { storageSizeGB: 32 } },
    },
  ),
  injected: {
    ...facetOf(privateServerSuffixes.privateMysqlServer, 'mysqlServer'),
    listens: () => '3306',
    needs: () => [],
    routes: () => [],
    source: 'https://learn.microsoft.com/azure/mysql/flexible-server/concepts-networking-vnet',
  },
});

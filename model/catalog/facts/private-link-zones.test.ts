import { describe, expect, it } from 'vitest';
import { kinds } from '../kinds.ts';
import type { ServiceEntry } from '../service.ts';
import { cosmosAccount } from '../services/cosmos-account.ts';
import { services } from '../services.ts';
import { privateLinkZones } from './private-link-zones.ts';
import { ownTypes, zoneHosts, zoneServiceOf, zoneServices } from './zone-services.ts';

/** Does the table's zone, which may hold a placeholder, stand for this zone? */
function fits(pattern: string, zone: string): boolean {
  const parts = pattern.split(/\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[a-z0-9-]+')}$`, 'i').test(zone);
}

describe('private link zones', () => {
  // What gets endpoints by a scope has its zones.
  const targets = services.filter((entry: ServiceEntry) => entry.service.subresources.length > 0);

  it.each(targets.map((entry) => [entry.kind, entry] as const))('knows the zones of %s', (_, entry) => {
    const hosts = entry.service.hosts('name1', 'westeurope', entry.settings.parse({}) as never);
    expect(hosts.length).toBeGreaterThan(0);
    for (const host of hosts) {
      const rows = privateLinkZones.filter(
        (row) =>
          row.resourceType.toLowerCase() === entry.armType.toLowerCase() &&
          row.subresource.toLowerCase() === host.subresource.toLowerCase() &&
          row.privateZones.some((zone) => fits(zone, host.zone)),
      );
      expect(rows, `${host.subresource} in ${host.zone}`).not.toEqual([]);
    }
  });

  it('is the table of the fact collection: every type has a kind of its own or is a service of the table', () => {
    const own = kinds.flatMap(({ kind, armType }) =>
      kind === 'paasService' ? [] : [armType?.toLowerCase()],
    );
    const types = new Set(privateLinkZones.map(({ resourceType }) => resourceType));
    for (const type of types) {
      const isOwn = own.includes(type.toLowerCase());
      expect([type, ownTypes.includes(type), zoneServiceOf(type) === undefined]).toEqual([
        type,
        isOwn,
        isOwn,
      ]);
    }
  });

  it.each(zoneServices.map((service) => [service.title, service] as const))(
    'builds the names of %s from its public suffixes, each in a zone of its row',
    (_, service) => {
      const place = { name: 'name1', region: 'westeurope', zonePart: '' };
      const hosts = zoneHosts(service, place);
      for (const row of service.rows) {
        const own = hosts.filter(({ subresource }) => subresource === row.subresource);
        expect(own.length, row.subresource).toBeGreaterThan(0);
        for (const { zone, fqdn, record } of own) {
          expect(
            row.privateZones.some((pattern) => fits(pattern, zone)),
            zone,
          ).toBe(true);
          for (const text of [zone, fqdn, record]) expect(text).toMatch(/^[a-z0-9.-]+$/);
        }
      }
    },
  );

  it.each([
    [
      'Microsoft.Web/staticSites',
      '2',
      'name1.2.azurestaticapps.net',
      'privatelink.2.azurestaticapps.net',
      'name1',
    ],
    [
      'Microsoft.Web/staticSites',
      '',
      'name1.azurestaticapps.net',
      'privatelink.azurestaticapps.net',
      'name1',
    ],
    [
      'Microsoft.RecoveryServices/vaults',
      '',
      'name1.we.backup.windowsazure.com',
      'privatelink.we.backup.windowsazure.com',
      'name1',
    ],
    [
      'Microsoft.RecoveryServices/vaults',
      'xx',
      'name1.xx.backup.windowsazure.com',
      'privatelink.xx.backup.windowsazure.com',
      'name1',
    ],
    [
      'microsoft.batch/batchaccounts',
      '',
      'name1.westeurope.batch.azure.com',
      'privatelink.batch.azure.com',
      'name1.westeurope',
    ],
    [
      'Microsoft.ElasticSan/elasticSans',
      '',
      'name1.blob.storage.azure.net',
      'privatelink.blob.core.windows.net',
      'name1',
    ],
    [
      'Microsoft.EventGrid/namespaces',
      '',
      'name1.ts.eventgrid.azure.net',
      'privatelink.ts.eventgrid.azure.net',
      'name1',
    ],
    [
      'Microsoft.Authorization/resourceManagementPrivateLinks',
      '',
      'management.azure.com',
      'privatelink.azure.com',
      'management',
    ],
    [
      'Microsoft.HealthcareApis/workspaces',
      '',
      'name1.fhir.azurehealthcareapis.com',
      'privatelink.azurehealthcareapis.com',
      'name1.fhir',
    ],
    [
      'Microsoft.Kusto/Clusters',
      '',
      'name1.westeurope.kusto.windows.net',
      'privatelink.westeurope.kusto.windows.net',
      'name1',
    ],
  ])('%s with %j has %s', (type, zonePart, fqdn, zone, record) => {
    const service = zoneServiceOf(type);
    const hosts = service ? zoneHosts(service, { name: 'name1', region: 'westeurope', zonePart }) : [];
    expect(hosts).toContainEqual(expect.objectContaining({ fqdn, zone, record }));
  });

  it.each([
    ['Sql', ['Sql']],
    ['Gremlin', ['Gremlin', 'Sql']],
    ['Table', ['Table', 'Sql']],
  ] as const)('gives a Cosmos account of API %s the groups %j', (api, groups) => {
    const settings = cosmosAccount.settings.parse({ api, regions: ['northeurope'] });
    const hosts = cosmosAccount.service.hosts('cosmos1', 'westeurope', settings);
    expect([...new Set(hosts.map(({ subresource }) => subresource))]).toEqual(groups);
    for (const group of groups) {
      const records = hosts.flatMap(({ subresource, record }) => (subresource === group ? [record] : []));
      expect(records).toEqual(['cosmos1', 'cosmos1-westeurope', 'cosmos1-northeurope']);
    }
  });

  it('names every group once per zone', () => {
    const keys = privateLinkZones.map((row) => `${row.resourceType}|${row.subresource}|${row.service}`);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('uses private zone names that start with privatelink somewhere', () => {
    const odd = privateLinkZones
      .flatMap((row) => row.privateZones)
      .filter((zone) => !zone.includes('privatelink'));
    expect(odd).toEqual([]);
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { HostName } from '../host-name.ts';
import { kinds } from '../kinds.ts';
import type { ServiceEntry } from '../service.ts';
import { services } from '../services.ts';
import { type PrivateLinkZoneRow, privateLinkZones } from './private-link-zones.ts';

/** The fact collection, where it lies beside the project. */
const file = '/work/shared/facts/privatelink-zones.json';
const told: readonly (PrivateLinkZoneRow & { readonly duplicateOfDocRow?: number })[] = existsSync(file)
  ? JSON.parse(readFileSync(file, 'utf8'))
  : [];
const rows = told.filter(({ duplicateOfDocRow }) => duplicateOfDocRow === undefined);

/** Settings by which a kind shows all of its groups and zones, beside those it starts with. */
const shown: Readonly<Record<string, readonly object[]>> = {
  storageAccount: [{ sku: 'Standard_RAGZRS' }],
  cosmosAccount: [
    { dedicatedGateway: true, analyticalStore: true },
    ...['MongoDB', 'Cassandra', 'Gremlin', 'Table'].map((api) => ({ api })),
  ],
  managedRedis: [{ family: 'Managed' }, { family: 'Enterprise' }],
  kubernetesCluster: [{ apiServer: 'private' }],
};

/** Every name that a kind of the catalog can have for a row. */
function hostsFor(row: PrivateLinkZoneRow): readonly HostName[] {
  const type = row.resourceType.toLowerCase();
  const own = services.find((one) => one.kind !== 'paasService' && one.armType.toLowerCase() === type);
  const entry: ServiceEntry | undefined = own ?? services.find(({ kind }) => kind === 'paasService');
  const variants = own
    ? [{}, ...(shown[own.kind] ?? [])]
    : ['', 'we', '1'].map((zonePart) => ({ resourceType: row.resourceType, zonePart }));
  return variants.flatMap((settings) => {
    const parsed = entry?.settings.parse(settings);
    return entry?.service.hosts('name1', 'westeurope', parsed as never) ?? [];
  });
}

function fits(pattern: string, zone: string): boolean {
  const parts = pattern.split(/\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[a-z0-9-]+')}$`, 'i').test(zone);
}

/** Kinds whose names are no service's: they stand in a subnet. */
const injected = kinds.flatMap((kind) => ('injected' in kind ? [kind.armType?.toLowerCase()] : []));

describe.skipIf(rows.length === 0)('the zone facts and the catalog', () => {
  it('name the same rows in the same order', () => {
    const keyOf = ({ resourceType, subresource, service }: PrivateLinkZoneRow) =>
      [resourceType, subresource, service].join(' ');
    expect(privateLinkZones.map(keyOf)).toEqual(rows.map(keyOf));
  });

  it.each(rows.map((row, index) => [`${row.resourceType} ${row.subresource}`, row, index] as const))(
    '%s has its zones, public suffixes and permanent aliases',
    (_, row, index) => {
      const { privateZones, publicZones, aliasAlways, alsoForward } = privateLinkZones[index] ?? {};
      expect({ privateZones, publicZones, aliasAlways, alsoForward }).toEqual({
        privateZones: row.privateZones,
        publicZones: row.publicZones,
        aliasAlways: row.aliasAlways,
        alsoForward: row.alsoForward,
      });
    },
  );

  const placed = rows.filter(({ resourceType }) => !injected.includes(resourceType.toLowerCase()));

  it.each(placed.map((row) => [`${row.resourceType} ${row.subresource} (${row.service})`, row] as const))(
    '%s can be placed, with a name in each of its zones below its public suffixes',
    (_, row) => {
      const group = row.subresource.toLowerCase();
      const own = hostsFor(row).filter(({ subresource }) => subresource.toLowerCase() === group);
      const inRow = own.filter(({ zone }) => row.privateZones.some((pattern) => fits(pattern, zone)));
      // A subzone is a choice of whoever makes the cluster.
      for (const pattern of row.privateZones.filter((zone) => !zone.startsWith('{subzone}')))
        expect([pattern, inRow.some(({ zone }) => fits(pattern, zone))]).toEqual([pattern, true]);
      const suffixes = [...row.publicZones, ...(row.alsoForward ?? [])];
      for (const { fqdn } of inRow)
        expect([
          fqdn,
          suffixes.some((suffix) => fits(`{name}.${suffix}`, fqdn) || isBelow(fqdn, suffix)),
        ]).toEqual([fqdn, true]);
      for (const { aliasAlways } of inRow) expect(aliasAlways).toBe(row.aliasAlways);
    },
  );
});

/** Is a name below a suffix, whatever stands in the place of its placeholders? */
function isBelow(fqdn: string, suffix: string): boolean {
  const labels = suffix.split('.').length;
  const end = fqdn.split('.').slice(-labels).join('.');
  return fits(suffix, end);
}

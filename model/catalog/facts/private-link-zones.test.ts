import { describe, expect, it } from 'vitest';
import { services } from '../services.ts';
import { privateLinkZones } from './private-link-zones.ts';

/** Does the table's zone, which may hold a placeholder, stand for this zone? */
function fits(pattern: string, zone: string): boolean {
  const parts = pattern.split(/\{[^}]+\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[a-z0-9-]+')}$`, 'i').test(zone);
}

describe('private link zones', () => {
  it.each(services.map((entry) => [entry.kind, entry] as const))('knows the zones of %s', (_, entry) => {
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

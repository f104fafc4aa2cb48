import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';
import { sameNamedZonesAreIndependent } from './same-named-zones-are-independent.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);

describe('two zones of one name', () => {
  const zones = [
    zone('privatelink.database.windows.net', ['east'], { sql1: '10.1.0.5' }, { id: 'zone-e' }),
    zone('privatelink.database.windows.net', ['west'], {}, { id: 'zone-w' }),
  ];

  it.each([
    ['east', 'private'],
    ['west', 'nxdomain'],
  ])('asked from %s: %s', (vnet, answer) => {
    const world = worldOf({ publicNames: [sql], zones });
    expect(answerTo(world, machineIn(vnet), sql.fqdn).dns.answer).toBe(answer);
  });

  it('are told from zones of other names', () => {
    expect(zones.map((one) => sameNamedZonesAreIndependent.areTwins(zones[0] ?? one, one))).toEqual([
      false,
      true,
    ]);
    expect(sameNamedZonesAreIndependent.areTwins(zone('a.example', [], {}), zone('b.example', [], {}))).toBe(
      false,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a zone linked to the hub', () => {
  it.each([
    ['hub', 'private', []],
    ['app', 'public', ['dns/links-are-not-inherited-over-peering']],
  ])('asked from %s: %s', (vnet, answer, rules) => {
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('hub')] });
    const told = answerTo(world, machineIn(vnet), sql.fqdn);
    expect(told.dns.answer).toBe(answer);
    expect(told.faults.map(({ rule }) => rule)).toEqual(rules);
  });
});

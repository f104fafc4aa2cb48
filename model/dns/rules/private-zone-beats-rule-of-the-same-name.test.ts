import { describe, expect, it } from 'vitest';
import { answerTo, inbound, machineIn, publicName, ruleset, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a rule named like the privatelink zone', () => {
  const rulesets = [ruleset(['app'], { 'privatelink.database.windows.net.': ['10.0.0.10'] })];
  const servers = [inbound('10.0.0.10')];

  it.each([
    ['counts without a linked zone', [zoneIn('hub')], 'private'],
    ['does not count beside one', [zone('privatelink.database.windows.net', ['app'], {})], 'nxdomain'],
  ])('%s', (_, zones, answer) => {
    const world = worldOf({ publicNames: [sql], zones, rulesets, servers });
    expect(answerTo(world, machineIn('app'), sql.fqdn).dns.answer).toBe(answer);
  });
});

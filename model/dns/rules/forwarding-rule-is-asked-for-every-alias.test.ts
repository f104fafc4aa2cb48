import { describe, expect, it } from 'vitest';
import { answerTo, inbound, machineIn, publicName, ruleset, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a rule for the privatelink name alone', () => {
  it.each([
    ['privatelink.database.windows.net.', 'private'],
    ['privatelink.blob.core.windows.net.', 'public'],
  ])('%s: %s', (domain, answer) => {
    const rulesets = [ruleset(['app'], { [domain]: ['10.0.0.10'] })];
    const world = worldOf({
      publicNames: [sql],
      zones: [zoneIn('hub')],
      rulesets,
      servers: [inbound('10.0.0.10')],
    });
    expect(answerTo(world, machineIn('app'), sql.fqdn).dns.answer).toBe(answer);
  });
});

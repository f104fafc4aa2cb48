import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, publicName, ruleset, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a linked zone beside a rule', () => {
  it.each([
    ['database.windows.net.', 'public'],
    ['blob.core.windows.net.', 'private'],
  ])('for %s: %s', (domain, answer) => {
    const rulesets = [ruleset(['app'], { [domain]: ['8.8.8.8'] })];
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('app')], rulesets });
    expect(answerTo(world, machineIn('app'), sql.fqdn).dns.answer).toBe(answer);
  });
});

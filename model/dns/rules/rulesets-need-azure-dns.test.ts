import { describe, expect, it } from 'vitest';
import {
  answerTo,
  forwarder,
  id,
  inbound,
  machineIn,
  publicName,
  ruleset,
  worldOf,
  zone,
} from '../drawn-for-tests.ts';
import { rulesetsNeedAzureDns } from './rulesets-need-azure-dns.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a ruleset linked to app', () => {
  const rules = ruleset(['app'], { 'database.windows.net.': ['10.0.0.10'] });

  it.each([
    ['app', true],
    ['hub', false],
  ])('counts in %s: %s', (vnet, counts) => {
    expect(rulesetsNeedAzureDns.counts(rules, id(vnet))).toBe(counts);
  });

  it.each([
    [[], 'private'],
    [['10.0.0.4'], 'public'],
  ])('with the DNS servers %o: %s', (dns, answer) => {
    const servers = [inbound('10.0.0.10', 'east'), forwarder('10.0.0.4', 'rootHints')];
    const world = worldOf({
      publicNames: [sql],
      zones: [zoneIn('east')],
      rulesets: [rules],
      servers,
      dns: { app: dns },
    });
    expect(answerTo(world, machineIn('app'), sql.fqdn).dns.answer).toBe(answer);
  });
});

import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, ruleset, siteServer, worldOf } from '../drawn-for-tests.ts';
import { longestForwardingSuffixWins } from './longest-forwarding-suffix-wins.ts';

describe('the rule for a name', () => {
  const rules = [{ domain: '.' }, { domain: 'contoso.com.' }, { domain: 'Corp.contoso.com.' }];

  it.each([
    ['www.example.net', '.'],
    ['www.contoso.com', 'contoso.com.'],
    ['db.corp.contoso.com', 'Corp.contoso.com.'],
    ['notcontoso.com', '.'],
  ])('%s: %s', (name, domain) => {
    expect(longestForwardingSuffixWins.select(rules, name)?.domain).toBe(domain);
    expect(longestForwardingSuffixWins.select([...rules].reverse(), name)?.domain).toBe(domain);
  });

  it('is none when nothing fits', () => {
    expect(longestForwardingSuffixWins.select([{ domain: 'contoso.com.' }], 'example.net')).toBeNull();
  });

  it.each([
    [true, '192.168.0.80'],
    [false, null],
  ])('skips a rule that is not enabled: %s', (enabled, address) => {
    const records = [{ name: 'db.contoso.com', address: '192.168.0.80' }];
    const rulesets = [ruleset(['app'], { 'contoso.com.': ['192.168.0.10'] }, { enabled })];
    const world = worldOf({ rulesets, servers: [siteServer({}, { records })] });
    expect(answerTo(world, machineIn('app'), 'db.contoso.com').dns.address).toBe(address);
  });
});

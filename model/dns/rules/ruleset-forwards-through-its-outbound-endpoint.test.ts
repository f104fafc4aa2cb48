import { describe, expect, it } from 'vitest';
import { answerTo, id, machineIn, ruleset, worldOf } from '../drawn-for-tests.ts';
import { rulesetForwardsThroughItsOutboundEndpoint } from './ruleset-forwards-through-its-outbound-endpoint.ts';

describe("the VNet that a rule's question leaves from", () => {
  it('is that of the endpoint, or none', () => {
    const rules = ruleset(['app'], {});
    expect(rulesetForwardsThroughItsOutboundEndpoint.leavesFrom(rules)?.vnet).toBe(id('hub'));
    expect(rulesetForwardsThroughItsOutboundEndpoint.leavesFrom({ ...rules, outbound: [] })).toBeNull();
  });

  it('forwards nothing without an endpoint', () => {
    const rules = { ...ruleset(['app'], { 'contoso.com.': ['8.8.8.8'] }), outbound: [] };
    const { dns, faults } = answerTo(worldOf({ rulesets: [rules] }), machineIn('app'), 'www.contoso.com');
    expect(dns.answer).toBe('timeout');
    expect(faults.map(({ kind }) => kind)).toEqual(['noOutboundEndpoint']);
  });
});

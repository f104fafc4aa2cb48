import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, vnetRule } from '../paas-firewall.test-helper.ts';
import { openWhileTheListIsEmpty } from './open-while-the-list-is-empty.ts';

describe('an empty list of rules', () => {
  it.each([
    ['Cosmos DB without rules', firewallOf('cosmos'), 'yes'],
    ['Cosmos DB with an IP rule', firewallOf('cosmos', { ipRules: ['198.51.100.0/24'] }), undefined],
    ['Cosmos DB with a subnet', firewallOf('cosmos', { vnetRules: [vnetRule()] }), undefined],
    ['Cosmos DB that admits Azure', firewallOf('cosmos', { exception: true }), undefined],
    ['SQL without rules', firewallOf('sql'), undefined],
  ])('%s: %s', (_name, firewall, admitted) => {
    expect(openWhileTheListIsEmpty.decides(firewall, overPublic())?.admitted).toBe(admitted);
  });
});

import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, vnetRule } from '../paas-firewall.test-helper.ts';
import { emptyListClosesBesideEndpoint } from './empty-list-closes-beside-endpoint.ts';

describe('an empty list of rules beside a private endpoint', () => {
  const beside = { hasApprovedEndpoint: true };
  it.each([
    ['Cosmos DB', firewallOf('cosmos', beside), 'no'],
    ['Cosmos DB without the endpoint', firewallOf('cosmos'), undefined],
    [
      'Cosmos DB with an IP rule',
      firewallOf('cosmos', { ...beside, ipRules: ['198.51.100.0/24'] }),
      undefined,
    ],
    ['Cosmos DB with a subnet', firewallOf('cosmos', { ...beside, vnetRules: [vnetRule()] }), undefined],
    ['Cosmos DB that admits Azure', firewallOf('cosmos', { ...beside, exception: true }), undefined],
    ['SQL', firewallOf('sql', beside), undefined],
  ])('%s: %s', (_name, firewall, admitted) => {
    const decided = emptyListClosesBesideEndpoint.decides(firewall, overPublic());
    expect(decided?.admitted).toBe(admitted);
    if (decided) expect(decided.remedies[0]).toEqual({ kind: 'admitAddress', address: '203.0.113.9' });
    expect(emptyListClosesBesideEndpoint.decides(firewall, { path: 'privateEndpoint' })).toBeNull();
  });
});

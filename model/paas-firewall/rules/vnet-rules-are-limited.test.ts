import { describe, expect, it } from 'vitest';
import { serviceEntry } from '../../catalog/kinds.ts';
import { vnetRulesAreLimited } from './vnet-rules-are-limited.ts';

describe('the number of VNet rules', () => {
  it.each([
    ['storageAccount', 400],
    ['cosmosAccount', 64],
    ['webApp', null],
  ])('of %s is limited to %s', (kind, limit) => {
    const facet = serviceEntry(kind)?.service.firewall;
    expect(facet && vnetRulesAreLimited.limitOf(facet)).toBe(limit);
  });
});

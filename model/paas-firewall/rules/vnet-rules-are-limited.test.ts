import { describe, expect, it } from 'vitest';
import { vnetRulesAreLimited } from './vnet-rules-are-limited.ts';

describe('the number of VNet rules', () => {
  it.each([
    ['storageAccount', 400],
    ['cosmosAccount', 64],
    ['webApp', null],
  ])('of %s is limited to %s', (kind, limit) => {
    expect(vnetRulesAreLimited.limitOf(kind)).toBe(limit);
  });
});

import { describe, expect, it } from 'vitest';
import { endpointsNeedATier } from './endpoints-need-a-tier.ts';

describe('private endpoints by tier', () => {
  it.each<[string | null, readonly string[], boolean]>([
    ['Premium', ['Premium'], true],
    ['Standard', ['Premium'], false],
    [null, ['Premium'], true],
  ])('%s of %o: %s', (tier, tiers, taken) => {
    expect(endpointsNeedATier.accepts({ tier, tiers })).toBe(taken);
  });

  it('at services without a list', () => {
    expect(endpointsNeedATier.accepts({ tier: 'Basic' })).toBe(true);
  });
});

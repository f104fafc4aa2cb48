import { describe, expect, it } from 'vitest';
import { containerGroupsReachNoOtherRegionByPeering } from './container-groups-reach-no-other-region-by-peering.ts';

describe('a peering between regions', () => {
  it.each([
    ['westeurope', 'northeurope', true],
    ['westeurope', 'westeurope', false],
    [null, 'westeurope', false],
  ] as const)('%s and %s: %s', (left, right, isGlobal) => {
    expect(containerGroupsReachNoOtherRegionByPeering.isGlobal(left, right)).toBe(isGlobal);
  });
});

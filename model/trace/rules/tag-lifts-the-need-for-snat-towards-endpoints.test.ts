import { describe, expect, it } from 'vitest';
import { tagLiftsTheNeedForSnatTowardsEndpoints } from './tag-lifts-the-need-for-snat-towards-endpoints.ts';

describe('the tag disableSnatOnPL', () => {
  it.each([
    [[true], true],
    [[true, true], true],
    [[true, false], false],
    [[false], false],
    [[], false],
  ])('on interfaces %o lifts the need for SNAT: %s', (tags, lifted) => {
    const nics = tags.map((repliesWithoutSnat) => ({ repliesWithoutSnat }));
    expect(tagLiftsTheNeedForSnatTowardsEndpoints.lifts(nics)).toBe(lifted);
  });
});

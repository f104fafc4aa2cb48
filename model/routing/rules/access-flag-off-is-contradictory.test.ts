import { describe, expect, it } from 'vitest';
import { accessFlagOffIsContradictory } from './access-flag-off-is-contradictory.ts';

describe('access from the peer', () => {
  it.each<[string, readonly (boolean | null)[], boolean]>([
    ['both on', [true, true], false],
    ['one off', [true, false], true],
    ['not known', [null, true], false],
  ])('%s', (_name, flags, off) => {
    const sides = flags.map((allowVirtualNetworkAccess) => ({ allowVirtualNetworkAccess }));
    expect(accessFlagOffIsContradictory.isOff(sides)).toBe(off);
  });
});

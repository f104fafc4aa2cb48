import { describe, expect, it } from 'vitest';
import { peeringNeedsBothSides } from './peering-needs-both-sides.ts';

describe('a peering', () => {
  it.each<[string, boolean, boolean, string, boolean]>([
    ['both sides, connected', true, true, 'Connected', true],
    ['one side', true, false, 'Initiated', false],
    ['other side deleted', true, true, 'Disconnected', false],
  ])('%s', (_name, left, right, state, carries) => {
    expect(peeringNeedsBothSides.carries({ left, right, state })).toBe(carries);
  });
});

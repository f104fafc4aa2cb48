import { expect, it } from 'vitest';
import { peeringIsMadeAnew } from './peering-is-made-anew.ts';

it.each([
  [['reach', 'left'], true],
  [['left', 'right'], false],
])('%j: %s', (keys, isDeleted) => {
  expect(peeringIsMadeAnew.isDeleted(keys)).toBe(isDeleted);
});

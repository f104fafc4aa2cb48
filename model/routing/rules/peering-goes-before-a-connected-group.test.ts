import { expect, it } from 'vitest';
import { peeringGoesBeforeAConnectedGroup } from './peering-goes-before-a-connected-group.ts';

it.each([
  [true, false],
  [false, true],
])('peering connected %s: the group carries %s', (connected, carries) => {
  expect(peeringGoesBeforeAConnectedGroup.groupCarries(connected)).toBe(carries);
});

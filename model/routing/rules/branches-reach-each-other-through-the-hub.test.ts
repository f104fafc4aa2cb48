import { expect, it } from 'vitest';
import { branchesReachEachOtherThroughTheHub } from './branches-reach-each-other-through-the-hub.ts';

it('joins tunnels and circuits where branch to branch is on, two circuits never without a support case', () => {
  const { carries } = branchesReachEachOtherThroughTheHub;
  expect(carries(true, 'vpn', 'expressRoute', false)).toBe('yes');
  expect(carries(false, 'vpn', 'vpn', false)).toBe('no');
  expect(carries(true, 'expressRoute', 'expressRoute', false)).toBe('no');
  expect(carries(true, 'expressRoute', 'expressRoute', true)).toBe('support');
});

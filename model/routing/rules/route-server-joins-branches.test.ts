import { expect, it } from 'vitest';
import { routeServerJoinsBranches } from './route-server-joins-branches.ts';

it('joins a tunnel with a circuit where branch to branch is on', () => {
  const { joins } = routeServerJoinsBranches;
  expect(joins('vpn', 'expressRoute', true)).toBe(true);
  expect(joins('vpn', 'expressRoute', false)).toBe(false);
  expect(joins('expressRoute', 'expressRoute', true)).toBe(false);
});

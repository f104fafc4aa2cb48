import { expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { failoverGroupNameFollowsThePrimary } from './failover-group-name-follows-the-primary.ts';

const [first, second] = [toResourceId('sql-1'), toResourceId('sql-2')];

it.each([
  ['primary', second, first],
  ['secondary', second, second],
  ['secondary', null, null],
  ['primary', null, first],
] as const)('the listener of the %s with partner %s leads to %s', (role, partner, server) => {
  expect(failoverGroupNameFollowsThePrimary.serverOf({ role, partner }, first)).toBe(server);
});

import { describe, expect, it } from 'vitest';
import { connectedGroupJoinsItsMembers } from './connected-group-joins-its-members.ts';

const [west, north] = [{ region: 'westeurope' }, { region: 'northeurope' }];

describe('a connected group joins its members', () => {
  it.each([
    [west, west, false, true],
    [west, north, false, false],
    [west, north, true, true],
  ])('%j and %j, global %s: %s', (a, b, isGlobal, joined) => {
    expect(connectedGroupJoinsItsMembers.joins(a, b, isGlobal)).toBe(joined);
  });
});

import { describe, expect, it } from 'vitest';
import { virtualNetworkTagFollowsPeeringAccess } from './virtual-network-tag-follows-peering-access.ts';

describe('a peer in the tag VirtualNetwork', () => {
  it.each([
    [true, 'yes'],
    [false, 'no'],
    [null, 'maybe'],
  ])('with access %s: %s', (access, includes) => {
    expect(virtualNetworkTagFollowsPeeringAccess.includes(access)).toBe(includes);
  });
});

import { describe, expect, it } from 'vitest';
import { applianceNextHopMustBeNear } from './appliance-next-hop-must-be-near.ts';

describe('the holder of a next hop', () => {
  it.each<[string, string | null, readonly (string | null)[], string | null]>([
    ['in the own VNet', 'nva', ['other'], 'nva'],
    ['in a peer', null, [null, 'nva'], 'nva'],
    ['behind a gateway only', null, [null], null],
  ])('%s', (_name, own, peers, found) => {
    expect(applianceNextHopMustBeNear.pick(own, peers)).toBe(found);
  });
});

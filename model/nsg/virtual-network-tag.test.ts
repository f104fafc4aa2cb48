import { describe, expect, it } from 'vitest';
import { hasIp, isEmpty } from '../address/ip-set.ts';
import { parsePrefix } from '../address/prefix.ts';
import { ipEnd } from './nsg.test-helper.ts';
import { doubtfulInVirtualNetworkTag, virtualNetworkTag } from './virtual-network-tag.ts';

const prefixes = (text: string) => [parsePrefix(text)].filter((prefix) => prefix !== null);
const parts = (access: boolean | null) => ({
  own: prefixes('10.0.0.0/16'),
  peers: [{ prefixes: prefixes('10.1.0.0/16'), access }],
  onPremises: [],
  userRoutes: [],
});
const ofPeer = ipEnd('10.1.0.4').ip;

describe('the tag VirtualNetwork', () => {
  it.each([
    [true, true, false],
    [null, true, true],
    [false, false, false],
  ])('with access %s holds the peer: %s, in doubt: %s', (access, holds, doubt) => {
    expect(hasIp(virtualNetworkTag(parts(access)), ofPeer)).toBe(holds);
    expect(!isEmpty(doubtfulInVirtualNetworkTag(parts(access)))).toBe(doubt);
  });
});

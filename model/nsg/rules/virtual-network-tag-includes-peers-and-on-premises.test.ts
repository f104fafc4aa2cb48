import { describe, expect, it } from 'vitest';
import { parseIp, toIp } from '../../address/ip.ts';
import { hasIp } from '../../address/ip-set.ts';
import { parsePrefix } from '../../address/prefix.ts';
import { virtualNetworkTagIncludesPeersAndOnPremises } from './virtual-network-tag-includes-peers-and-on-premises.ts';

const prefixes = (...texts: readonly string[]) => texts.flatMap((text) => parsePrefix(text) ?? []);

describe('the tag VirtualNetwork', () => {
  const tag = virtualNetworkTagIncludesPeersAndOnPremises.includes({
    own: prefixes('10.0.0.0/16'),
    peers: prefixes('10.1.0.0/16'),
    onPremises: prefixes('172.20.0.0/16'),
    userRoutes: prefixes('10.99.0.0/24'),
  });

  it.each(['10.0.1.4', '10.1.0.4', '172.20.0.5', '10.99.0.9', '168.63.129.16'])('holds %s', (text) => {
    expect(hasIp(tag, parseIp(text) ?? toIp(0))).toBe(true);
  });

  it.each(['10.2.0.4', '20.50.1.2'])('does not hold %s', (text) => {
    expect(hasIp(tag, parseIp(text) ?? toIp(0))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parseIp } from '../../address/ip.ts';
import { parsePrefix } from '../../address/prefix.ts';
import { firewallKeepsTheSourceTowardsPrivateRanges } from './firewall-keeps-the-source-towards-private-ranges.ts';

describe('a network rule keeps the source', () => {
  it.each([
    ['10.1.0.4', [], true],
    ['100.64.0.9', [], true],
    ['20.50.1.2', [], false],
    [null, [], false],
    ['10.1.0.4', ['255.255.255.255/32'], false],
    [null, ['0.0.0.0/0'], true],
    ['172.20.0.5', ['10.0.0.0/8'], false],
  ])('towards %s with ranges %o: %s', (destination, ranges, keeps) => {
    const listed = ranges.flatMap((text) => parsePrefix(text) ?? []);
    expect(
      firewallKeepsTheSourceTowardsPrivateRanges.keepsSource(
        destination === null ? null : parseIp(destination),
        listed,
      ),
    ).toBe(keeps);
  });
});

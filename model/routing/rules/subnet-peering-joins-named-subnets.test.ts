import { describe, expect, it } from 'vitest';
import { type Ip, parseIp } from '../../address/ip.ts';
import { type Prefix, parsePrefix } from '../../address/prefix.ts';
import { subnetPeeringJoinsNamedSubnets } from './subnet-peering-joins-named-subnets.ts';

const peered = ['10.0.1.0/24', '10.0.2.0/24'].map((text) => parsePrefix(text) as Prefix);

describe('subnet peering joins named subnets', () => {
  it.each([
    ['10.0.2.9', true],
    ['10.0.3.9', false],
  ])('%s: %s', (ip, joined) => {
    expect(subnetPeeringJoinsNamedSubnets.joins(peered, parseIp(ip) as Ip)).toBe(joined);
  });

  it('brings routes for the subnets whose prefix is known', () => {
    expect(subnetPeeringJoinsNamedSubnets.routes([...peered, null])).toEqual(peered);
  });
});

import { describe, expect, it } from 'vitest';
import { natGatewayLetsNothingIn } from './nat-gateway-lets-nothing-in.ts';

describe('a new connection through a NAT gateway', () => {
  it.each([
    ['out', 'tcp', true],
    ['out', 'udp', true],
    ['out', 'icmp', false],
    ['in', 'tcp', false],
  ] as const)('%s over %s: %s', (direction, protocol, carries) => {
    expect(natGatewayLetsNothingIn.carries(direction, protocol)).toBe(carries);
  });
});

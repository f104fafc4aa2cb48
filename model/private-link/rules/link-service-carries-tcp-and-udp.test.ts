import { describe, expect, it } from 'vitest';
import { linkServiceCarriesTcpAndUdp } from './link-service-carries-tcp-and-udp.ts';

describe('a private link', () => {
  it.each([
    ['tcp', true],
    ['udp', true],
    ['icmp', false],
  ] as const)('carries %s: %s', (protocol, carries) => {
    expect(linkServiceCarriesTcpAndUdp.carries(protocol)).toBe(carries);
  });
});

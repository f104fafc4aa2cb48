import { describe, expect, it } from 'vitest';
import { linkServiceServersSeeANatAddress } from './link-service-servers-see-a-nat-address.ts';

describe('the servers of a Private Link Service', () => {
  it('see a NAT address', () => {
    expect(linkServiceServersSeeANatAddress.sources({ natAddresses: ['10.0.9.4'] })).toEqual(['10.0.9.4']);
  });

  it.each([
    [true, '10.0.1.4'],
    [false, null],
  ])('with the proxy protocol %s read the consumer in a header: %s', (proxyProtocol, header) => {
    expect(linkServiceServersSeeANatAddress.header({ proxyProtocol }, '10.0.1.4')).toBe(header);
  });
});

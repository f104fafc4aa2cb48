import { describe, expect, it } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { linkServiceCarries, linkServiceSource } from './link-service.ts';

describe('a Private Link Service', () => {
  it.each([
    [{ standard: true }, 'Disabled', true, 'link-service-subnet-needs-policies-off'],
    [{ standard: true }, 'Enabled', false, 'link-service-subnet-needs-policies-off'],
    [{ standard: false }, 'Disabled', false, 'link-service-needs-a-standard-load-balancer'],
    [null, 'Disabled', false, 'link-service-needs-a-standard-load-balancer'],
  ] as const)('behind it %o, policies %s: %s', (loadBalancer, natSubnetPolicies, carries, rule) => {
    expect(linkServiceCarries({ loadBalancer, destination: null, natSubnetPolicies })).toMatchObject({
      carries,
      rule: `private-link/${rule}`,
    });
  });

  it('with a destination address needs no load balancer', () => {
    const facts = { loadBalancer: null, destination: '10.0.8.4', natSubnetPolicies: 'Disabled' } as const;
    expect(linkServiceCarries(facts).carries).toBe(true);
  });

  it.each([
    [['10.0.9.4'], false, '10.0.9.4', 'The servers see the NAT address 10.0.9.4 of the Private Link Service'],
    [
      ['10.0.9.4', '10.0.9.5'],
      true,
      null,
      'The servers see the NAT address 10.0.9.4 or 10.0.9.5 of the Private Link Service. The TCP proxy v2 header carries 10.0.1.4',
    ],
    [[], false, null, 'The servers see a NAT address of the Private Link Service that is not in the drawing'],
  ])('with NAT addresses %o and header %s shows %s', (natAddresses, proxyProtocol, source, says) => {
    const seen = linkServiceSource({ natAddresses, proxyProtocol }, '10.0.1.4');
    expect(seen.source).toBe(source);
    expect(printSentence(seen.says)).toBe(says);
  });
});

import { describe, expect, it } from 'vitest';
import { inputWith } from '../egress.test-helper.ts';
import { publicLoadBalancerTakesDefaultOutbound } from './public-load-balancer-takes-default-outbound.ts';

describe('a machine behind a public load balancer', () => {
  it('has no default way out', () => {
    expect(
      publicLoadBalancerTakesDefaultOutbound.offers(inputWith({ behindPublicLoadBalancer: true })),
    ).toMatchObject({ method: 'none', address: null });
  });

  it('is not every machine', () => {
    expect(publicLoadBalancerTakesDefaultOutbound.offers(inputWith({}))).toBeNull();
  });
});

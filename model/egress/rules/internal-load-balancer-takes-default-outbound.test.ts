import { describe, expect, it } from 'vitest';
import { inputWith } from '../egress.test-helper.ts';
import { internalLoadBalancerTakesDefaultOutbound } from './internal-load-balancer-takes-default-outbound.ts';

describe('a machine behind an internal load balancer', () => {
  it('has no default way out', () => {
    expect(
      internalLoadBalancerTakesDefaultOutbound.offers(inputWith({ behindInternalLoadBalancer: true })),
    ).toMatchObject({ method: 'none' });
  });

  it('is not every machine', () => {
    expect(internalLoadBalancerTakesDefaultOutbound.offers(inputWith({}))).toBeNull();
  });
});

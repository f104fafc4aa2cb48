import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { inputWith } from '../egress.test-helper.ts';
import { loadBalancerOutboundNext } from './load-balancer-outbound-next.ts';

const lender = { id: toResourceId('lender'), name: 'lender', publicIps: ['20.50.1.2'] };

describe('an outbound rule of a load balancer', () => {
  it('shows the frontend address', () => {
    expect(loadBalancerOutboundNext.offers(inputWith({ loadBalancerOutbound: lender }))).toMatchObject({
      method: 'loadBalancer',
      address: '20.50.1.2',
    });
  });

  it('offers nothing where there is none', () => {
    expect(loadBalancerOutboundNext.offers(inputWith({}))).toBeNull();
  });
});

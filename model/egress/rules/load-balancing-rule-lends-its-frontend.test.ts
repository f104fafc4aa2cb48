import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { inputWith } from '../egress.test-helper.ts';
import { loadBalancingRuleLendsItsFrontend } from './load-balancing-rule-lends-its-frontend.ts';

const lender = { id: toResourceId('lb'), name: 'lb', publicIps: ['20.50.1.2'] };
const tcp = { protocol: 'Tcp', disableOutboundSnat: false } as const;

describe('a load-balancing rule of a public frontend', () => {
  it('shows the frontend address', () => {
    expect(loadBalancingRuleLendsItsFrontend.offers(inputWith({ loadBalancerRule: lender }))).toMatchObject({
      method: 'loadBalancer',
      address: '20.50.1.2',
    });
  });

  it('offers nothing where there is none', () => {
    expect(loadBalancingRuleLendsItsFrontend.offers(inputWith({}))).toBeNull();
  });

  it.each([
    ['its own protocol', [tcp], 'tcp', true],
    ['another protocol', [tcp], 'udp', false],
    ['ICMP', [{ ...tcp, protocol: 'All' }], 'icmp', false],
    ['SNAT switched off', [{ ...tcp, disableOutboundSnat: true }], 'tcp', false],
    ['no rule', [], 'tcp', false],
  ] as const)('%s', (_name, rules, protocol, lends) => {
    expect(loadBalancingRuleLendsItsFrontend.lends(rules, protocol)).toBe(lends);
  });
});

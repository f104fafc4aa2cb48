import { describe, expect, it } from 'vitest';
import { outboundTypeDecidesForACluster } from './outbound-type-decides-for-a-cluster.ts';

const { lender, isShut } = outboundTypeDecidesForACluster;

describe('what gives nodes a public address', () => {
  it.each<[Parameters<typeof lender>[0], boolean, ReturnType<typeof lender>]>([
    ['loadBalancer', false, 'loadBalancer'],
    ['loadBalancer', true, 'subnet'],
    ['managedNATGateway', false, 'managedNatGateway'],
    ['userAssignedNATGateway', true, 'subnet'],
    ['userAssignedNATGateway', false, 'nobody'],
    ['userDefinedRouting', false, 'nobody'],
    ['none', false, 'nobody'],
  ])('%s, NAT gateway of the subnet %s', (type, hasNat, who) => {
    expect(lender(type, hasNat)).toBe(who);
  });

  it('is nothing that can be told with block', () => {
    expect(isShut('block')).toBe(true);
    expect(isShut('none')).toBe(false);
  });
});

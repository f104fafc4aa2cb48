import { describe, expect, it } from 'vitest';
import { linkServiceSubnetNeedsPoliciesOff } from './link-service-subnet-needs-policies-off.ts';

describe('the subnet of the NAT addresses', () => {
  it.each([
    ['Disabled', true],
    ['Enabled', false],
  ] as const)('with policies %s works: %s', (policies, accepts) => {
    expect(linkServiceSubnetNeedsPoliciesOff.accepts(policies)).toBe(accepts);
  });
});

import { describe, expect, it } from 'vitest';
import { inboundSubnetThenNic } from './inbound-subnet-then-nic.ts';

describe('inbound order', () => {
  it.each([
    [{ subnet: 'subnet', nic: 'nic' }, ['subnet', 'nic']],
    [{ subnet: 'subnet', nic: null }, ['subnet']],
    [{ subnet: null, nic: 'nic' }, ['nic']],
    [{ subnet: null, nic: null }, []],
  ])('of %o is %o', (groups, order) => {
    expect(inboundSubnetThenNic.order(groups)).toEqual(order);
  });
});

import { describe, expect, it } from 'vitest';
import { outboundNicThenSubnet } from './outbound-nic-then-subnet.ts';

describe('outbound order', () => {
  it.each([
    [{ subnet: 'subnet', nic: 'nic' }, ['nic', 'subnet']],
    [{ subnet: 'subnet', nic: null }, ['subnet']],
    [{ subnet: null, nic: 'nic' }, ['nic']],
    [{ subnet: null, nic: null }, []],
  ])('of %o is %o', (groups, order) => {
    expect(outboundNicThenSubnet.order(groups)).toEqual(order);
  });
});

import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { ipEnd } from '../nsg.test-helper.ts';
import { membersOfAGroupShareAVnet } from './members-of-a-group-share-a-vnet.ts';

describe('members of an application security group', () => {
  it.each([
    [['vnet-a', 'vnet-a'], true],
    [[], true],
    [['vnet-a', 'vnet-b'], false],
  ])('in %o: %s', (vnets, accepts) => {
    expect(membersOfAGroupShareAVnet.accepts(vnets.map(toResourceId))).toBe(accepts);
  });

  it('stand out in another VNet', () => {
    const far = { id: toResourceId('vm'), name: 'vm-far', ip: ipEnd('10.1.0.4').ip };
    const group = { id: toResourceId('asg'), name: 'asg-web', here: [], elsewhere: [far] };
    expect(membersOfAGroupShareAVnet.strangerAt(group, far.ip)).toBe(far);
    expect(membersOfAGroupShareAVnet.strangerAt(group, ipEnd('10.0.0.4').ip)).toBeUndefined();
  });
});

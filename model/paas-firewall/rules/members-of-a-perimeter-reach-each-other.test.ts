import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { firewallOf, overPublic, perimeterOf } from '../paas-firewall.test-helper.ts';
import { membersOfAPerimeterReachEachOther as rule } from './members-of-a-perimeter-reach-each-other.ts';

describe('members of a perimeter', () => {
  it.each([
    ['of the same one', 'nsp', 'yes'],
    ['of another one', 'nsp-2', undefined],
  ])('%s', (_, perimeter, admitted) => {
    const firewall = firewallOf('storage', { perimeter: perimeterOf(), publicNetworkAccess: 'Disabled' });
    const found = rule.decides(firewall, overPublic({ perimeter: toResourceId(perimeter) }));
    expect(found?.admitted).toBe(admitted);
    expect(found?.assumes[0]?.kind).toBe(admitted && 'identity');
  });
});

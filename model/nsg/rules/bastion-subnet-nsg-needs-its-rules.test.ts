import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { evaluateNsg } from '../evaluate-nsg.ts';
import { ipEnd, ruleWith, setOf } from '../nsg.test-helper.ts';
import type { SecurityRule } from '../security-rule.ts';
import { bastionSubnetNsgNeedsItsRules } from './bastion-subnet-nsg-needs-its-rules.ts';

const refusedBy = (...rules: readonly SecurityRule[]) =>
  bastionSubnetNsgNeedsItsRules
    .needs(ipEnd('10.0.9.4'), ipEnd('10.0.1.4'))
    .filter(({ flow }) => {
      const nsg = { id: toResourceId('nsg'), name: 'nsg-bastion', rules };
      return evaluateNsg(nsg, flow, { virtualNetwork: setOf('10.0.0.0/16') }).access !== 'Allow';
    })
    .map(({ says }) => says);

describe('an NSG on the subnet of a Bastion host', () => {
  const fromGatewayManager = ruleWith({ sources: ['GatewayManager'], ports: '443' });

  it('with the default rules lacks the way in', () => {
    expect(refusedBy()).toEqual(['443 in from GatewayManager']);
  });

  it('works with a rule for GatewayManager', () => {
    expect(refusedBy(fromGatewayManager)).toEqual([]);
  });

  it('lacks the way to the machines where outbound is closed', () => {
    const closed = ruleWith({ direction: 'Outbound', access: 'Deny', destinations: ['VirtualNetwork'] });
    expect(refusedBy(fromGatewayManager, closed)).toEqual([
      '22 out to VirtualNetwork',
      '3389 out to VirtualNetwork',
    ]);
  });
});

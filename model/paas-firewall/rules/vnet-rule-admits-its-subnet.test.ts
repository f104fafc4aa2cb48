import { describe, expect, it } from 'vitest';
import { toResourceId } from '../../ids.ts';
import {
  firewallOf,
  overPublic,
  overServiceEndpoint,
  subnet,
  vnetRule,
} from '../paas-firewall.test-helper.ts';
import { vnetRuleAdmitsItsSubnet } from './vnet-rule-admits-its-subnet.ts';

describe('a VNet rule', () => {
  const firewall = firewallOf('storage', { defaultAction: 'Deny', vnetRules: [vnetRule()] });

  it('admits its subnet over the service endpoint', () => {
    expect(vnetRuleAdmitsItsSubnet.decides(firewall, overServiceEndpoint())).toMatchObject({
      admitted: 'yes',
    });
  });

  it('does not admit another subnet, nor its own over the public path', () => {
    expect(
      vnetRuleAdmitsItsSubnet.decides(firewall, overServiceEndpoint({ subnet: toResourceId('snet-spoke') })),
    ).toBeNull();
    expect(
      vnetRuleAdmitsItsSubnet.decides(firewall, overPublic({ subnet: { id: subnet, name: 'snet-app' } })),
    ).toBeNull();
  });
});

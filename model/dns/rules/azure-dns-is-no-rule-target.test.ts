import { describe, expect, it } from 'vitest';
import { ip } from '../drawn-for-tests.ts';
import { azureDnsIsNoRuleTarget } from './azure-dns-is-no-rule-target.ts';

describe('the targets of a rule', () => {
  it('leave out Azure DNS and nothing else', () => {
    expect(azureDnsIsNoRuleTarget.allowed(['168.63.129.16', '10.0.0.4'].map(ip))).toEqual([ip('10.0.0.4')]);
    expect(azureDnsIsNoRuleTarget.allowed([ip('168.63.129.16')])).toEqual([]);
  });
});

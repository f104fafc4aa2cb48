import { describe, expect, it } from 'vitest';
import { evaluateNsg } from '../evaluate-nsg.ts';
import { ipEnd, ruleWith, setOf } from '../nsg.test-helper.ts';
import type { SecurityRule } from '../security-rule.ts';
import { healthProbeMustGetIn } from './health-probe-must-get-in.ts';

const decide = (...rules: readonly SecurityRule[]) =>
  evaluateNsg(
    { id: 'nsg' as never, name: 'nsg', rules },
    {
      direction: 'Inbound',
      protocol: 'tcp',
      port: 443,
      source: healthProbeMustGetIn.comesFrom(),
      destination: ipEnd('10.0.1.4'),
    },
    { virtualNetwork: setOf('10.0.0.0/16', '168.63.129.16/32') },
  );

const closed = ruleWith({ name: 'DenyAll', priority: 4000, access: 'Deny' });

describe('the probe of a load balancer', () => {
  it('gets in by the default rules', () => {
    expect(healthProbeMustGetIn.getsIn([decide()])).toBe(true);
  });

  it('is kept out by a rule that denies everything', () => {
    expect(healthProbeMustGetIn.getsIn([decide(), decide(closed)])).toBe(false);
  });

  it('gets in by a rule of its own before that one', () => {
    const probe = ruleWith({ name: 'Probe', sources: ['AzureLoadBalancer'] });
    expect(healthProbeMustGetIn.getsIn([decide(probe, closed)])).toBe(true);
  });
});

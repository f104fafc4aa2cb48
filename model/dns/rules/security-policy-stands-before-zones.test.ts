import { describe, expect, it } from 'vitest';
import type { SecurityPolicy, SecurityPolicyRule } from '../dns-world.ts';
import {
  answerTo,
  id,
  inbound,
  machineIn,
  publicName,
  siteHost,
  siteServer,
  worldOf,
  zone,
} from '../drawn-for-tests.ts';
import { securityPolicyStandsBeforeZones } from './security-policy-stands-before-zones.ts';

const rule = (
  priority: number,
  action: SecurityPolicyRule['action'],
  domains: readonly string[],
  enabled = true,
): SecurityPolicyRule => ({ name: `${action} ${priority}`, priority, action, domains, enabled });

const policyWith = (...rules: readonly SecurityPolicyRule[]): SecurityPolicy => ({
  id: id('policy'),
  name: 'policy',
  links: [id('app')],
  rules,
});

describe('the rule that decides', () => {
  it.each([
    ['the name itself', [rule(100, 'Block', ['bad.com.'])], 'bad.com', 'Block'],
    ['a name below', [rule(100, 'Block', ['bad.com'])], 'a.bad.com', 'Block'],
    ['no other name', [rule(100, 'Block', ['bad.com'])], 'verybad.com', null],
    ['every name', [rule(100, 'Block', ['.'])], 'anything.org', 'Block'],
    ['a wildcard, below alone', [rule(100, 'Block', ['*.bad.com.'])], 'bad.com', null],
    ['no name where it is disabled', [rule(100, 'Block', ['.'], false)], 'bad.com', null],
    ['no name for an empty domain', [rule(100, 'Block', [' '])], 'bad.com', null],
    [
      'the lowest number first, with what is below an allowed name',
      [rule(200, 'Block', ['a.bad.com']), rule(100, 'Allow', ['bad.com'])],
      'a.bad.com',
      'Allow',
    ],
  ] as const)('%s', (_, rules, name, action) => {
    expect(securityPolicyStandsBeforeZones.decides(policyWith(...rules), name)?.action ?? null).toBe(action);
  });
});

describe('a name behind a policy', () => {
  const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
  const worldWith = (...rules: readonly SecurityPolicyRule[]) =>
    worldOf({
      publicNames: [sql],
      zones: [zone('privatelink.database.windows.net', ['app', 'hub'], { sql1: '10.1.0.5' })],
      servers: [inbound('10.0.0.10', 'app'), siteServer({ 'database.windows.net': ['10.0.0.10'] })],
      policies: [policyWith(...rules)],
    });

  it.each([
    ['blocked by the name that is asked', ['sql1.database.windows.net'], 'servfail'],
    ['blocked by its alias, before the zone', ['privatelink.database.windows.net'], 'servfail'],
    ['not blocked', ['contoso.com'], 'private'],
  ] as const)('is %s', (_, domains, answer) => {
    const world = worldWith(rule(100, 'Block', domains));
    const { dns, faults } = answerTo(world, machineIn('app'), sql.fqdn);
    expect(dns.answer).toBe(answer);
    expect(faults.map(({ kind }) => kind)).toEqual(answer === 'servfail' ? ['blockedByPolicy'] : []);
    expect(answerTo(world, machineIn('hub'), sql.fqdn).dns.answer).toBe('private');
    // Who asks from elsewhere through an endpoint of the VNet meets its policy.
    expect(answerTo(world, siteHost(), sql.fqdn).dns.answer).toBe(answer);
  });

  it('is answered with an alert, and told', () => {
    const { dns, steps } = answerTo(worldWith(rule(100, 'Alert', ['.'])), machineIn('app'), sql.fqdn);
    expect(dns.answer).toBe('private');
    expect(steps.flatMap(({ rules }) => rules)).toContain(securityPolicyStandsBeforeZones.id);
  });
});

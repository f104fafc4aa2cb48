import { describe, expect, it } from 'vitest';
import type { ResourceId } from '../ids.ts';
import { evaluateAdminRules } from './evaluate-admin-rules.ts';
import { ipEnd, ruleWith, setOf } from './nsg.test-helper.ts';
import type { AdminRule, AdminRuleSet, PlacedAdminRule } from './security-rule.ts';

type Word = AdminRule['access'];

function placed(access: Word, priority: number, isSure = true): PlacedAdminRule {
  return { ...ruleWith({ priority, name: `${access}-${priority}` }), access, isSure, because: null };
}

function set(name: string, rank: number, ...rules: readonly PlacedAdminRule[]): AdminRuleSet {
  return { id: name as ResourceId, name, rank, rules };
}

const flow = {
  direction: 'Inbound',
  protocol: 'tcp',
  port: 443,
  source: ipEnd('10.0.0.4'),
  destination: ipEnd('10.0.1.4'),
} as const;

/** What may be decided, in order; the last one is sure. */
function wordsOf(...sets: readonly AdminRuleSet[]): readonly string[] {
  const tags = { virtualNetwork: setOf('10.0.0.0/16') };
  return evaluateAdminRules(sets, flow, tags).map(({ access, why }) => `${access}${why === null ? '' : '?'}`);
}

describe('evaluate admin rules', () => {
  it('takes the lowest number that matches, and nothing where none does', () => {
    expect(wordsOf(set('a', 1, placed('Deny', 20), placed('Allow', 10)))).toEqual(['Allow']);
    expect(wordsOf(set('a', 1, { ...placed('Deny', 20), ports: '22' }))).toEqual(['null']);
    expect(wordsOf()).toEqual(['null']);
  });

  it('tells what may come before what is sure', () => {
    expect(wordsOf(set('a', 1, placed('AlwaysAllow', 5, false), placed('Deny', 10)))).toEqual([
      'AlwaysAllow?',
      'Deny',
    ]);
  });

  it('asks a manager of a management group before one of a subscription', () => {
    expect(wordsOf(set('low', 1, placed('Deny', 1)), set('high', 0, placed('Allow', 90)))).toEqual(['Allow']);
  });

  it('does not choose between managers of one rank, nor between rules of one number', () => {
    expect(wordsOf(set('a', 1, placed('Deny', 1)), set('b', 1, placed('Allow', 1)))).toEqual([
      'Deny?',
      'Allow',
    ]);
    expect(wordsOf(set('a', 1, placed('Deny', 7), placed('AlwaysAllow', 7)))).toEqual([
      'Deny?',
      'AlwaysAllow',
    ]);
  });

  it('leaves platform addresses alone', () => {
    const toDns = { ...flow, direction: 'Outbound' as const, destination: ipEnd('168.63.129.16'), port: 53 };
    const rule = { ...placed('Deny', 1), direction: 'Outbound' as const };
    const [only] = evaluateAdminRules([set('a', 1, rule)], toDns, { virtualNetwork: setOf('10.0.0.0/16') });
    expect(only?.access).toBeNull();
  });
});

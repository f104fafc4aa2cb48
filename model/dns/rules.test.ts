import { describe, expect, it } from 'vitest';
import { dnsRules } from './rules.ts';

describe('the rules of names', () => {
  it.each(dnsRules.map((rule) => [rule.id, rule] as const))('%s can be cited', (id, rule) => {
    expect(id).toMatch(/^dns\/[a-z]+(-[a-z0-9]+)+$/);
    expect(rule.says).toMatch(/^[A-Z0-9].*[^.]\.$/);
    expect(rule.source).toMatch(/^https:\/\/(learn\.microsoft|github)\.com\//);
    expect(rule.checkedOn).toMatch(/^20\d\d-\d\d-\d\d$/);
    expect(rule.facts).not.toEqual([]);
    // What Microsoft does not write on its own pages must not pass as documented.
    if (rule.source.includes('github.com')) expect(rule.confidence).not.toBe('documented');
  });

  it('are named once', () => {
    expect(new Set(dnsRules.map(({ id }) => id)).size).toBe(dnsRules.length);
  });
});

import { describe, expect, it } from 'vitest';
import { wildcardRuleSkipsReservedSuffixes } from './wildcard-rule-skips-reserved-suffixes.ts';

describe('a rule', () => {
  it.each([
    ['.', 'www.contoso.com', true],
    ['.', 'sa1.blob.core.windows.net', false],
    ['.', 'kv1.vault.azure.net', false],
    ['blob.core.windows.net.', 'sa1.blob.core.windows.net', true],
  ])('%s applies to %s: %s', (domain, name, applies) => {
    expect(wildcardRuleSkipsReservedSuffixes.applies(domain, name)).toBe(applies);
  });
});

import { describe, expect, it } from 'vitest';
import { applicationRulesNeedTheName } from './application-rules-need-the-name.ts';

describe('application rules', () => {
  it.each<[string, 'tcp' | 'udp', string | null, boolean, boolean]>([
    ['HTTPS by name', 'tcp', 'kv1.vault.azure.net', false, true],
    ['by address', 'tcp', null, false, false],
    ['UDP', 'udp', 'kv1.vault.azure.net', false, false],
    ['SQL that redirects', 'tcp', 'sql1.database.windows.net', true, false],
  ])('%s', (_name, protocol, fqdn, redirects, applies) => {
    expect(applicationRulesNeedTheName.applies({ protocol, fqdn, redirects })).toBe(applies);
  });
});

import { describe, expect, it } from 'vitest';
import { firewallProxiesApplicationRules } from './firewall-proxies-application-rules.ts';

describe('the source behind a firewall', () => {
  it.each([
    ['application', true],
    ['network', false],
  ] as const)('after a rule of kind %s is always translated: %s', (ruleKind, translates) => {
    expect(firewallProxiesApplicationRules.translates(ruleKind)).toBe(translates);
  });
});

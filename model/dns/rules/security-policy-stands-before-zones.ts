import { defineRule } from '../../explain/rule.ts';
import type { SecurityPolicy, SecurityPolicyRule } from '../dns-world.ts';
import { isWithin, toDomain } from '../domain.ts';

/** Rule: A DNS security policy that is linked to the VNet blocks a name before zones, rules and public DNS are asked, and every alias of it as well; the rule with the lowest number that knows the name decides. */
export const securityPolicyStandsBeforeZones = defineRule({
  id: 'dns/security-policy-stands-before-zones',
  says: 'A DNS security policy that is linked to the VNet blocks a name before zones, rules and public DNS are asked, and every alias of it as well; the rule with the lowest number that knows the name decides.',
  source: 'https://learn.microsoft.com/azure/dns/dns-security-policy',
  checkedOn: '2025-01-06',
  facts: ['DNS-36'],
  /** The rule that decides about a name; null where no rule that is in force knows it. */
  decides: ({ rules }: SecurityPolicy, name: string): SecurityPolicyRule | null =>
    rules
      .filter(({ enabled, domains }) => enabled && domains.some((domain) => covers(domain, name)))
      .sort((a, b) => a.priority - b.priority)[0] ?? null,
});

function covers(domain: string, name: string): boolean {
  const text = domain.trim();
  if (text === '') return false;
  const suffix = toDomain(text.replace(/^\*\./, ''));
  return isWithin(name, suffix) && !(text.startsWith('*.') && name === suffix);
}

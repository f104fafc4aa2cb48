import { defineRule } from '../../explain/rule.ts';
import { longestSuffix, toDomain } from '../domain.ts';

/** Rule: Of the enabled rules and conditional forwarders that fit a name, the one with the longest domain is used. */
export const longestForwardingSuffixWins = defineRule({
  id: 'dns/longest-forwarding-suffix-wins',
  says: 'Of the enabled rules and conditional forwarders that fit a name, the one with the longest domain is used.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
  checkedOn: '2025-12-16',
  facts: ['DNS-70', 'DNS-74'],
  /** The rule or forwarder that is used for the name. */
  select: <T extends { readonly domain: string }>(rules: readonly T[], name: string): T | null =>
    longestSuffix(rules, name, (rule) => toDomain(rule.domain)),
});

import { defineRule } from '../../explain/rule.ts';
import type { ConditionalForwarder } from '../dns-world.ts';
import { longestSuffix, toDomain } from '../domain.ts';

/** Rule: A rule of the client for a suffix (the NRPT of Windows, dnsmasq) sends the name to the servers of the rule instead of those of its interface; the hosts file comes before it. */
export const suffixRulesOfAClientComeFirst = defineRule({
  id: 'dns/suffix-rules-of-a-client-come-first',
  says: 'A rule of the client for a suffix (the NRPT of Windows, dnsmasq) sends the name to the servers of the rule instead of those of its interface; the hosts file comes before it.',
  // Read in excerpts: the cache, which holds the hosts file, comes before the table, and of several rules a whole name, then the longest suffix.
  source: 'https://learn.microsoft.com/previous-versions/technet-magazine/ff394369(v=msdn.10)',
  checkedOn: '2026-11-30',
  facts: ['DNS-81'],
  confidence: 'derived',
  /** The rule with the longest suffix that takes the name; null where the servers of the client are asked. */
  find: (rules: readonly ConditionalForwarder[], name: string): ConditionalForwarder | null =>
    longestSuffix(
      rules.filter(({ domain, targets }) => domain.trim() !== '' && targets.length > 0),
      name,
      ({ domain }) => toDomain(domain.replace(/^\.(?=.)/, '')),
    ),
});

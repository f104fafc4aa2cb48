import { defineRule } from '../../explain/rule.ts';
import type { Ruleset } from '../dns-world.ts';

/** Rule: A rule's question leaves from the VNet of the ruleset's outbound endpoint; without an endpoint nothing is forwarded. */
export const rulesetForwardsThroughItsOutboundEndpoint = defineRule({
  id: 'dns/ruleset-forwards-through-its-outbound-endpoint',
  says: "A rule's question leaves from the VNet of the ruleset's outbound endpoint; without an endpoint nothing is forwarded.",
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-69'],
  confidence: 'derived',
  /** The endpoint from which questions leave, and its VNet; null without one. */
  leavesFrom: (ruleset: Ruleset): Ruleset['outbound'][number] | null =>
    [...ruleset.outbound].sort((a, b) => (a.endpoint < b.endpoint ? -1 : 1))[0] ?? null,
});

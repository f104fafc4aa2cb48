import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { Ruleset } from '../dns-world.ts';

/** Rule: A rule's question leaves from the VNet of the ruleset's outbound endpoint; without an endpoint nothing is forwarded. */
export const rulesetForwardsThroughItsOutboundEndpoint = defineRule({
  id: 'dns/ruleset-forwards-through-its-outbound-endpoint',
  says: "A rule's question leaves from the VNet of the ruleset's outbound endpoint; without an endpoint nothing is forwarded.",
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-69'],
  confidence: 'derived',
  /** The VNet from which questions leave; null without an outbound endpoint. */
  leavesFrom: (ruleset: Ruleset): ResourceId | null =>
    [...ruleset.outbound].sort((a, b) => (a.endpoint < b.endpoint ? -1 : 1))[0]?.vnet ?? null,
});

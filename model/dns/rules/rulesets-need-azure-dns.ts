import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { Ruleset } from '../dns-world.ts';

/** Rule: A ruleset counts in the VNets it is linked to, peered or not, as long as Azure DNS is asked; a VNet with own DNS servers does not evaluate it. */
export const rulesetsNeedAzureDns = defineRule({
  id: 'dns/rulesets-need-azure-dns',
  says: 'A ruleset counts in the VNets it is linked to, peered or not, as long as Azure DNS is asked; a VNet with own DNS servers does not evaluate it.',
  source: 'https://learn.microsoft.com/azure/dns/dns-private-resolver-overview',
  checkedOn: '2025-12-16',
  facts: ['DNS-69', 'DNS-70', 'DNS-78'],
  /** Does the ruleset count for questions from this VNet? */
  counts: (ruleset: Ruleset, vnet: ResourceId): boolean => ruleset.links.includes(vnet),
});

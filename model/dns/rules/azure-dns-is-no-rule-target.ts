import type { Ip } from '../../address/ip.ts';
import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: 168.63.129.16 is refused as the target of a forwarding rule. */
export const azureDnsIsNoRuleTarget = defineRule({
  id: 'dns/azure-dns-is-no-rule-target',
  says: '168.63.129.16 is refused as the target of a forwarding rule.',
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-endpoints-rulesets',
  checkedOn: '2023-03-29',
  facts: ['DNS-75'],
  /** The targets that a rule can have. */
  allowed: (targets: readonly Ip[]): readonly Ip[] => targets.filter((target) => target !== azureDnsAddress),
});

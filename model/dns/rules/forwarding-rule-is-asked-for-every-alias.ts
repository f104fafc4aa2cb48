import { defineRule } from '../../explain/rule.ts';

/** Rule: Forwarding rules are matched with every alias of the chain, as zones are, and not with the question alone. */
export const forwardingRuleIsAskedForEveryAlias = defineRule({
  id: 'dns/forwarding-rule-is-asked-for-every-alias',
  says: 'Forwarding rules are matched with every alias of the chain, as zones are, and not with the question alone.',
  source: 'https://github.com/davidsntg/azure-dns-private-resolver-microhack',
  checkedOn: '2023-02-01',
  facts: ['DNS-19'],
  confidence: 'lab',
});

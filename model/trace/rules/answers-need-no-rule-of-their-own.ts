import { defineRule } from '../../explain/rule.ts';

/** Rule: Replies of an allowed connection need no NSG rule, but they need a route back through the same stateful appliance. */
export const answersNeedNoRuleOfTheirOwn = defineRule({
  id: 'trace/answers-need-no-rule-of-their-own',
  says: 'Replies of an allowed connection need no NSG rule, but they need a route back through the same stateful appliance.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-6', 'EVAL-6'],
  confidence: 'derived',
  /** Is a rule asked for this packet? */
  asks: (packet: { readonly isReply: boolean }): boolean => !packet.isReply,
});

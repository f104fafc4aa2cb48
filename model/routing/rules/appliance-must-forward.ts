import { defineRule } from '../../explain/rule.ts';

/** Rule: An appliance passes on foreign packets only when IP forwarding is on at its interface. */
export const applianceMustForward = defineRule({
  id: 'routing/appliance-must-forward',
  says: 'An appliance passes on foreign packets only when IP forwarding is on at its interface.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-31'],
  /** Does this interface pass on packets that are not its own? */
  passes: (nic: { readonly ipForwarding: boolean }): boolean => nic.ipForwarding,
});

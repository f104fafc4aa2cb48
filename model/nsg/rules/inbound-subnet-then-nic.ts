import { defineRule } from '../../explain/rule.ts';

/** Rule: Inbound traffic meets the NSG of the subnet first and then that of the interface. */
export const inboundSubnetThenNic = defineRule({
  id: 'nsg/inbound-subnet-then-nic',
  says: 'Inbound traffic meets the NSG of the subnet first and then that of the interface.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works',
  checkedOn: '2020-08-24',
  facts: ['NSG-4'],
  /** The NSGs that inbound traffic meets, in that order. */
  order: <G>({ subnet, nic }: { readonly subnet: G | null; readonly nic: G | null }): readonly G[] =>
    [subnet, nic].filter((group) => group !== null),
});

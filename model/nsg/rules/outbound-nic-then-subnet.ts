import { defineRule } from '../../explain/rule.ts';

/** Rule: Outbound traffic meets the NSG of the interface first and then that of the subnet. */
export const outboundNicThenSubnet = defineRule({
  id: 'nsg/outbound-nic-then-subnet',
  says: 'Outbound traffic meets the NSG of the interface first and then that of the subnet.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works',
  checkedOn: '2020-08-24',
  facts: ['NSG-5'],
  /** The NSGs that outbound traffic meets, in that order. */
  order: <G>({ subnet, nic }: { readonly subnet: G | null; readonly nic: G | null }): readonly G[] =>
    [nic, subnet].filter((group) => group !== null),
});

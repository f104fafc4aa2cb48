import { defineRule } from '../../explain/rule.ts';

/** Rule: With access from the peer switched off the default NSG rules no longer allow it; whether explicit rules still let it pass is told differently by Microsoft’s pages. */
export const accessFlagOffIsContradictory = defineRule({
  id: 'routing/access-flag-off-is-contradictory',
  says: 'With access from the peer switched off the default NSG rules no longer allow it; whether explicit rules still let it pass is told differently by Microsoft’s pages.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-5', 'PEER-6', 'PEER-7'],
  /** Is it not stated for one of the two sides? */
  isUnknown: (sides: readonly { readonly allowVirtualNetworkAccess: boolean | null }[]): boolean =>
    sides.some(({ allowVirtualNetworkAccess }) => allowVirtualNetworkAccess === null),
  /** Does one of the two sides leave open what happens? */
  isOff: (sides: readonly { readonly allowVirtualNetworkAccess: boolean | null }[]): boolean =>
    sides.some(({ allowVirtualNetworkAccess }) => allowVirtualNetworkAccess === false),
});

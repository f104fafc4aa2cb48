import { defineRule } from '../../explain/rule.ts';

/** Rule: Private addresses are not reachable from the internet or from a place that no link joins with their VNet. */
export const outsideCannotReachPrivateAddresses = defineRule({
  id: 'trace/outside-cannot-reach-private-addresses',
  says: 'Private addresses are not reachable from the internet or from a place that no link joins with their VNet.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-10-01',
  facts: ['ADDR-4', 'ROUTE-5'],
  /** Is the destination out of reach for a client that stands in no network? */
  isOutOfReach: <D extends { readonly kind: string }>(
    destination: D,
  ): destination is Extract<D, { readonly kind: 'private' }> => destination.kind === 'private',
});

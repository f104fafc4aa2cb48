import { defineRule } from '../../explain/rule.ts';

/** Rule: An appliance that only forwards keeps the source; one that translates shows its own address, and replies come back to it. */
export const applianceShowsItsOwnAddressOnlyWithSnat = defineRule({
  id: 'egress/appliance-shows-its-own-address-only-with-snat',
  says: 'An appliance that only forwards keeps the source; one that translates shows its own address, and replies come back to it.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['OUT-9', 'ROUTE-33', 'PEER-9'],
  confidence: 'derived',
  /** The source after an appliance. */
  sourceSeen: (
    { snat, address }: { readonly snat: boolean; readonly address: string },
    client: string,
  ): string => (snat ? address : client),
});

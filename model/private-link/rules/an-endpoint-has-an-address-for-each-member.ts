import { defineRule } from '../../explain/rule.ts';

/** Rule: Where a group has several members, such as the regions of Cosmos DB and of a registry, an endpoint takes an address for each, and each name leads to its own. */
export const anEndpointHasAnAddressForEachMember = defineRule({
  id: 'private-link/an-endpoint-has-an-address-for-each-member',
  says: 'Where a group has several members, such as the regions of Cosmos DB and of a registry, an endpoint takes an address for each, and each name leads to its own.',
  source: 'https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints',
  checkedOn: '2023-04-24',
  facts: ['PE-18', 'DNS-103', 'DNS-104', 'DNS-110'],
  /** Does a name lead to the member at an address? Where either is not known to have one, nothing speaks against it. */
  isMeant: (ofName: string | undefined, ofAddress: string | undefined): boolean =>
    ofName === undefined || ofAddress === undefined || ofName === ofAddress,
});

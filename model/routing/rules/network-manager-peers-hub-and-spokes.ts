import { defineRule } from '../../explain/rule.ts';

/** Rule: A deployed hub-and-spoke configuration peers the hub with every VNet of its groups; a peering that is there already stays. */
export const networkManagerPeersHubAndSpokes = defineRule({
  id: 'routing/network-manager-peers-hub-and-spokes',
  says: 'A deployed hub-and-spoke configuration peers the hub with every VNet of its groups; a spoke that shall use a gateway which the hub does not have gets no peering.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration',
  checkedOn: '2025-11-18',
  facts: [],
  /** Is the peering of a spoke with the hub made? */
  makes: (spoke: { readonly useHubGateway: boolean; readonly hubHasGateway: boolean }): boolean =>
    !spoke.useHubGateway || spoke.hubHasGateway,
});

import { defineRule } from '../../explain/rule.ts';

/** Rule: A peering between two members of a connected group carries their traffic; with subnet peering the other subnets are cut off. */
export const peeringGoesBeforeAConnectedGroup = defineRule({
  id: 'routing/peering-goes-before-a-connected-group',
  says: 'A peering between two members of a connected group carries their traffic; with subnet peering the other subnets are cut off.',
  source: 'https://learn.microsoft.com/azure/virtual-network/how-to-configure-subnet-peering',
  checkedOn: '2024-12-03',
  facts: ['PEER-21'],
  /** Does the connected group carry what two members send each other? */
  groupCarries: (peeringIsConnected: boolean): boolean => !peeringIsConnected,
});

import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: The routes of a point-to-site client come with its profile: after a peering is added or the address space changes, it has to be downloaded again. */
export const vpnProfileKnowsThePeeringsOfItsDay = defineRule({
  id: 'trace/vpn-profile-knows-the-peerings-of-its-day',
  says: 'The routes of a point-to-site client come with its profile: after a peering is added or the address space changes, it has to be downloaded again.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-16'],
  /** Does the way of the client hang on a profile that is younger than a peering? */
  hangsOnTheProfile: (vnetOfGateway: ResourceId | null, vnet: ResourceId): boolean => vnetOfGateway !== vnet,
});

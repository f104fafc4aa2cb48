import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: Without a peering, gateway or other explicit link two VNets exchange no traffic. */
export const vnetsNeedALink = defineRule({
  id: 'routing/vnets-need-a-link',
  says: 'Without a peering, gateway or other explicit link two VNets exchange no traffic.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-10-01',
  facts: ['PEER-23'],
  /** Is the other VNet the own one or a connected peer? */
  joins: (own: ResourceId, peers: readonly ResourceId[], other: ResourceId): boolean =>
    own === other || peers.includes(other),
});

import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: Allow forwarded traffic is documented as needed for packets that an appliance in the peer passes on; captures saw them pass without it, so it is no protection and no certain path. */
export const forwardedTrafficFlagIsDocumentedAsNeeded = defineRule({
  id: 'routing/forwarded-traffic-flag-is-documented-as-needed',
  says: 'Allow forwarded traffic is documented as needed for packets that an appliance in the peer passes on; captures saw them pass without it, so it is no protection and no certain path.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-peering',
  checkedOn: '2024-06-27',
  facts: ['PEER-8', 'PEER-9'],
  /** Does the packet want the flag of the receiving side, and is it off or not known there? */
  isMissing: (
    packet: { readonly originVnet: ResourceId | null; readonly lentTransit: boolean },
    from: ResourceId,
    receiver: { readonly allowForwardedTraffic: boolean | null },
  ): boolean =>
    packet.originVnet !== null &&
    packet.originVnet !== from &&
    !packet.lentTransit &&
    receiver.allowForwardedTraffic !== true,
});

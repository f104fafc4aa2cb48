import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: A point-to-site client has an address of the gateway's client pool and reaches the VNet of its gateway and the peers that use it, not what lies behind those; the target sees the pool address. */
export const vpnClientsReachTheVnetsOfTheirGateway = defineRule({
  id: 'trace/vpn-clients-reach-the-vnets-of-their-gateway',
  says: "A point-to-site client has an address of the gateway's client pool and reaches the VNet of its gateway and the peers that use it, not what lies behind those; the target sees the pool address.",
  source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-point-to-site-routing',
  checkedOn: '2018-04-16',
  facts: ['HYBRID-16'],
  confidence: 'unverified',
  /** Does the client get to a VNet: that of its gateway, or one that uses that gateway? */
  reaches: (vnet: ResourceId, reached: readonly ResourceId[]): boolean => reached.includes(vnet),
});

import type { Route, RoutingContext } from '../route.ts';
import { peeringAddsTheRangesOfThePeer } from '../rules/peering-adds-the-ranges-of-the-peer.ts';

/** One route per address range of every connected peer. */
export function peeringRoutes({ peers }: RoutingContext): readonly Route[] {
  return peers.flatMap((peer) => peeringAddsTheRangesOfThePeer.routes(peer));
}

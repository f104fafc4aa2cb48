import type { Route, RoutingContext } from '../route.ts';
import { connectedGroupJoinsItsMembers } from '../rules/connected-group-joins-its-members.ts';
import { peeringAddsTheRangesOfThePeer } from '../rules/peering-adds-the-ranges-of-the-peer.ts';

/** One route per address range of every connected peer, and of every other member of a connected group. */
export function peeringRoutes({ peers }: RoutingContext): readonly Route[] {
  return peers.flatMap((peer) => {
    const routes = peeringAddsTheRangesOfThePeer.routes(peer);
    return peer.via === 'connectedGroup' ? routes.map(connectedGroupJoinsItsMembers.route) : routes;
  });
}

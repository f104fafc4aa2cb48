import type { Route, RoutingContext } from '../route.ts';

/** One route per address range of every connected peer. */
export function peeringRoutes(context: RoutingContext): readonly Route[] {
  return context.peers.flatMap(({ vnet, peering, addressSpaces }) =>
    addressSpaces.map(
      (prefix): Route => ({
        match: { prefix },
        nextHop: { kind: 'peering', vnet, peering },
        origin: 'peering',
        name: 'VNet peering',
        owner: peering,
      }),
    ),
  );
}

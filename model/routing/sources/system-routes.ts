import { anyPrefix, coversPrefix, type Prefix, parsePrefix, samePrefix } from '../../address/prefix.ts';
import type { Route, RoutingContext } from '../route.ts';
import { unusedPrivateRangesAreDropped } from '../rules/unused-private-ranges-are-dropped.ts';
import { vnetRangesAreRoutedInside } from '../rules/vnet-ranges-are-routed-inside.ts';

const dropped: readonly Prefix[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'].map(
  (text) => parsePrefix(text) as Prefix,
);

/** Further ranges for which the published list of system routes has None; a default route does not take these away (ROUTE-1, ROUTE-27). */
const reserved: readonly Prefix[] = ['157.59.0.0/16', '127.0.0.0/8', '104.147.0.0/16', '104.146.0.0/17'].map(
  (text) => parsePrefix(text) as Prefix,
);

/** The VNet's own ranges, the internet, and None for private ranges that nobody uses and for ranges that Azure keeps. */
export function systemRoutes(context: RoutingContext): readonly Route[] {
  const local = context.addressSpaces.map((prefix) => vnetRangesAreRoutedInside.route(prefix));
  // A VNet range that equals or includes a drop range takes its place (ROUTE-4).
  const drops = [...dropped, ...reserved]
    .filter(
      (prefix) =>
        !context.addressSpaces.some((space) => samePrefix(space, prefix) || coversPrefix(space, prefix)),
    )
    .map(
      (prefix): Route => ({
        match: { prefix },
        nextHop: { kind: 'none' },
        origin: 'system',
        name: dropped.includes(prefix) ? 'unused private range' : 'reserved range',
        owner: null,
        because: unusedPrivateRangesAreDropped.id,
      }),
    );
  const internet: Route = {
    match: { prefix: anyPrefix },
    nextHop: { kind: 'internet' },
    origin: 'system',
    name: 'internet',
    owner: null,
    because: null,
  };
  return [...local, ...drops, internet];
}

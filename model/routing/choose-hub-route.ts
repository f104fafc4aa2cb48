import type { Ip } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import type { Hub, HubRoute } from './hub.ts';
import { hubRoutingPreference } from './rules/hub-routing-preference.ts';

/** The route of a hub for one destination, whether its preference decided, and whether what the drawing says does not suffice. */
export interface HubChoice {
  readonly route: HubRoute | null;
  readonly because: readonly string[];
  /** Routes of equal rank by lengths of AS paths, which no drawing holds. */
  readonly undecided: boolean;
}

/** Chooses among the routes of a hub: the longest prefix, static before learned, then the hub's routing preference. A null address is a public one that is not known. */
export function chooseHubRoute(hub: Hub, routes: readonly HubRoute[], ip: Ip | null): HubChoice {
  const matching = routes.filter(({ prefix }) =>
    ip === null ? prefix.length === 0 : containsIp(prefix, ip),
  );
  const longest = Math.max(...matching.map(({ prefix }) => prefix.length), -1);
  const nearest = matching.filter(({ prefix }) => prefix.length === longest);
  const [first] = nearest;
  if (!first) return { route: null, because: [], undecided: false };
  const statics = nearest.filter(({ origin }) => origin === 'static');
  const ranked = statics.length > 0 ? statics : hubRoutingPreference.rank(hub.preference, nearest);
  const [route = first] = ranked;
  const decided = new Set(nearest.map(({ owner }) => owner)).size > 1;
  const undecided =
    statics.length === 0 && hubRoutingPreference.hangsOnPathLength(hub.preference, nearest, ranked);
  return { route, because: [route.because, ...(decided ? [hubRoutingPreference.id] : [])], undecided };
}

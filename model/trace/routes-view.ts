import { code, nameOf, printSentence, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network, SubnetNode } from '../network/network.ts';
import type { Route } from '../routing/route.ts';
import { printMatch, sayNextHop, sayOrigin } from './steps/pick-route.ts';

/** One row of the table that Azure would show, with the rule by which it lost where it did. */
export interface RouteRow {
  readonly prefix: string;
  readonly nextHop: string;
  readonly origin: string;
  readonly name: string;
  readonly state: 'active' | 'lost';
  readonly because: string | null;
  readonly says: Sentence;
  readonly at: ResourceId | null;
}

/** The effective routes of a subnet. */
export interface RoutesView {
  readonly subnet: ResourceId;
  readonly rows: readonly RouteRow[];
}

/** The effective routes of a subnet as rows, winners first and then by prefix; null when it is no subnet with a VNet. */
export function routesOf(network: Network, subnetId: ResourceId): RoutesView | null {
  const subnet = network.subnets.get(subnetId);
  if (!subnet) return null;
  const { active, lost } = subnet.routes;
  const rows = [
    ...active.map((route) => toRow(network, subnet, route, null)),
    ...lost.map(({ route, because }) => toRow(network, subnet, route, because)),
  ];
  return { subnet: subnetId, rows };
}

function toRow(network: Network, subnet: SubnetNode, route: Route, because: string | null): RouteRow {
  const nextHop = sayNextHop(network, route.nextHop);
  return {
    prefix: printMatch(route),
    nextHop: printSentence(nextHop),
    origin: sayOrigin(route),
    name: route.name,
    state: because === null ? 'active' : 'lost',
    because,
    says:
      because === null
        ? say`${nameOf(subnet)} sends ${code(printMatch(route))} to ${nextHop}`
        : say`${code(printMatch(route))} to ${nextHop} is out of force because of ${{ rule: because }}`,
    at: route.owner,
  };
}

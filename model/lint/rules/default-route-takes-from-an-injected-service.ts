import type { InjectedRoute } from '../../catalog/injected.ts';
import { find } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, listOf, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { Network, SubnetNode } from '../../network/network.ts';
import { isDefaultRoute, type Route } from '../../routing/route.ts';
import { selectRoute } from '../../routing/select-route.ts';
import { type InjectedThing, injectedThings, printTag } from '../injected.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A default route to an appliance that takes along what a service in the subnet has to send elsewhere. */
export const defaultRouteTakesFromAnInjectedService: LintRule = defineRule({
  id: 'lint/default-route-takes-from-an-injected-service',
  says: 'Beside a default route to an appliance or gateway a service that stands in a subnet wants routes of its own: to its management or to Microsoft Entra with next hop Internet, to its own subnet with next hop VnetLocal.',
  // Managed instances: connectivity-architecture-overview (2023-08-02); API Management: forced tunnelling (2023-11-29).
  source: 'https://learn.microsoft.com/azure/postgresql/network/concepts-networking-private',
  checkedOn: '2024-06-27',
  facts: ['INJ-3', 'INJ-7', 'PAAS-34', 'PAAS-29'],
  check: (network: Network): readonly Fault[] =>
    injectedThings(network).flatMap((thing) => faultOf(network, thing)),
});

function faultOf(network: Network, { resource, facet, subnet, region }: InjectedThing): readonly Fault[] {
  const tunnel = subnet.routes.active.find(
    (route) =>
      isDefaultRoute(route) && (route.nextHop.kind === 'appliance' || route.nextHop.kind === 'gateway'),
  );
  if (!tunnel) return [];
  const lacking = facet
    .routes(resource.settings as never, region)
    .filter((wanted) => isLacking(subnet, wanted, tunnel));
  const [first] = lacking;
  if (!first) return [];
  const names = listOf(
    lacking.map(({ to }) => code(to === 'ownSubnet' ? subnet.settings.prefix : printTag(to))),
  );
  const hops = listOf([...new Set(lacking.map(({ nextHop }) => nextHop))].map(code), 'or');
  const ends: Sentence = first.enforced
    ? say`Azure keeps such routes in the table by itself; a deployment that writes the table without them takes them away`
    : say`${listOf([...new Set(lacking.map(({ without }) => without))])}`;
  return [
    {
      at: [resource.id, subnet.id, ...(tunnel.owner === null ? [] : [tunnel.owner])],
      says: say`The default route of ${nameOf(subnet)} (${code(tunnel.name)}) leads away from the internet, and ${nameOf(resource)} wants routes to ${names} with next hop ${hops} beside it: ${ends}`,
      ...fixOf(network, subnet, lacking),
    },
  ];
}

/** Does the wanted traffic follow the default route? */
function isLacking(subnet: SubnetNode, { to, nextHop }: InjectedRoute, tunnel: Route): boolean {
  // Neighbours in the subnet are only taken along where a route covers them.
  if (to === 'ownSubnet') return !hasOwnRoute(subnet, nextHop);
  const { route } = selectRoute(subnet.routes, {
    ip: null,
    service: { tag: to.tag, region: to.region ?? subnet.routes.context.region, endpoint: null },
  });
  return route === tunnel;
}

function hasOwnRoute({ routes, settings }: SubnetNode, nextHop: InjectedRoute['nextHop']): boolean {
  return (routes.context.routeTable?.routes ?? []).some(
    (route) => route.prefix === settings.prefix && route.nextHopType === nextHop,
  );
}

function fixOf(
  { design }: Network,
  subnet: SubnetNode,
  lacking: readonly InjectedRoute[],
): Pick<Fault, 'fix'> {
  const table = find(design, subnet.settings.routeTable);
  if (table?.kind !== 'routeTable') return {};
  const rows = lacking.map(({ to, nextHop }) => {
    const prefix = to === 'ownSubnet' ? subnet.settings.prefix : printTag(to);
    return {
      name: `to-${prefix.replace(/[^A-Za-z0-9]+/g, '-')}`,
      prefix,
      nextHopType: nextHop,
      nextHopAddress: null,
    };
  });
  return {
    fix: {
      edit: 'change-settings',
      input: { id: table.id, settings: { routes: [...table.settings.routes, ...rows] } },
      says: say`Add the routes to ${nameOf(table)}`,
    },
  };
}

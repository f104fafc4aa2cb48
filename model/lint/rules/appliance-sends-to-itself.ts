import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import { isDefaultRoute } from '../../routing/route.ts';
import { selectRoute } from '../../routing/select-route.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** An appliance that announces a default route learns it itself, as every machine of the VNet does. */
export const applianceSendsToItself: LintRule = defineRule({
  id: 'lint/appliance-sends-to-itself',
  says: 'A Route Server writes the default route that an appliance announces into the appliance’s own subnet as well: without a user route to the internet there, it sends to itself.',
  source: 'https://learn.microsoft.com/azure/route-server/route-injection-in-spokes',
  checkedOn: '2024-03-13',
  facts: [],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'routeServer').flatMap((server) =>
      [...network.nics.values()].flat().flatMap((nic): readonly Fault[] => {
        const subnet = network.subnets.get(nic.subnet);
        const route = subnet && selectRoute(subnet.routes, { ip: null, service: null }).route;
        if (!subnet || route?.owner !== server.id || !isDefaultRoute(route)) return [];
        if (route.nextHop.kind !== 'appliance' || route.nextHop.address !== nic.ip) return [];
        const machine = network.design.resources[nic.machine];
        return [
          {
            at: [nic.machine, subnet.id, server.id],
            says: say`${machine ? nameOf(machine) : 'The appliance'} announces ${code('0.0.0.0/0')} to ${nameOf(server)}, which writes it into ${nameOf(subnet)} too. Give that subnet a route to the internet`,
          },
        ];
      }),
    ),
});

import { defineRule } from '../../explain/rule.ts';
import type { GatewayType, Route, UsableGateway } from '../route.ts';

/** How routes are called that did not come by a gateway of a VNet. */
const names: Partial<Record<GatewayType, string>> = {
  virtualHub: 'learned from the virtual hub',
  routeServer: 'written by the Route Server',
};

/** Rule: A gateway adds a route for every prefix that it learned to all subnets of its VNet and of the VNets that use it remotely. */
export const gatewayRoutesReachEverySubnet = defineRule({
  id: 'routing/gateway-routes-reach-every-subnet',
  says: 'A gateway adds a route for every prefix that it learned to all subnets of its VNet and of the VNets that use it remotely.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-8', 'HYBRID-8'],
  /** The routes that a usable gateway brings. */
  routes: ({ gateway, type, learned }: UsableGateway): readonly Route[] =>
    learned.map(({ prefix, connection, nextHop, because }) => ({
      match: { prefix },
      nextHop:
        nextHop === undefined
          ? { kind: 'gateway', gateway, connection }
          : { kind: 'appliance', address: nextHop },
      origin: 'gateway',
      name: names[type] ?? 'learned by the gateway',
      owner: connection,
      because: because ?? 'routing/gateway-routes-reach-every-subnet',
    })),
});

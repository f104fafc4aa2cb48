import { defineRule } from '../../explain/rule.ts';
import type { Route, UsableGateway } from '../route.ts';

/** Rule: A gateway adds a route for every prefix that it learned to all subnets of its VNet and of the VNets that use it remotely. */
export const gatewayRoutesReachEverySubnet = defineRule({
  id: 'routing/gateway-routes-reach-every-subnet',
  says: 'A gateway adds a route for every prefix that it learned to all subnets of its VNet and of the VNets that use it remotely.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-8', 'HYBRID-8'],
  /** The routes that a usable gateway brings. */
  routes: ({ gateway, learned }: UsableGateway): readonly Route[] =>
    learned.map(({ prefix, connection, nextHop, because }) => ({
      match: { prefix },
      nextHop:
        nextHop === undefined
          ? { kind: 'gateway', gateway, connection }
          : { kind: 'appliance', address: nextHop },
      origin: 'gateway',
      name: 'learned by the gateway',
      owner: connection,
      because: because ?? 'routing/gateway-routes-reach-every-subnet',
    })),
});

import { expect, it } from 'vitest';
import { hops, id, prefix } from '../routes.test-helper.ts';
import { gatewayRoutesReachEverySubnet } from './gateway-routes-reach-every-subnet.ts';

it.each([[['172.20.0.0/16']], [['172.20.0.0/16', '0.0.0.0/0']], [[]]])(
  'a gateway that learned %o brings one route each',
  (learned) => {
    const routes = gatewayRoutesReachEverySubnet.routes({
      gateway: id('gw'),
      type: 'vpn',
      vnet: id('hub'),
      peering: null,
      learned: learned.map((text) => ({ prefix: prefix(text), connection: id('con') })),
    });
    expect(routes.map(({ match }) => match)).toEqual(learned.map((text) => ({ prefix: prefix(text) })));
    expect(routes.every(({ origin, owner }) => origin === 'gateway' && owner === id('con'))).toBe(true);
    if (routes[0]) expect(routes[0].nextHop).toEqual(hops.gateway);
  },
);

import type { Hub, HubRoute } from './hub.ts';
import { id, prefix } from './routes.test-helper.ts';

/** A hub of a Standard WAN with one VNet and one site. */
export function hub(more: Partial<Hub>): Hub {
  return {
    id: id('vhub'),
    name: 'vhub',
    prefix: prefix('10.100.0.0/23'),
    region: 'westeurope',
    wan: id('vwan'),
    standard: true,
    branchToBranch: true,
    preference: 'ExpressRoute',
    privateFirewall: null,
    internetFirewall: null,
    privatePrefixes: [],
    attachments: [
      {
        connection: id('con'),
        vnet: id('vnet'),
        ranges: [prefix('10.1.0.0/16')],
        associatedTo: 'default',
        propagatesTo: 'default',
        internetSecurity: true,
        staticRoutes: [],
        propagateStaticRoutes: true,
        bypassNextHop: false,
      },
    ],
    branches: [
      {
        connection: id('tunnel'),
        gateway: id('vpngw'),
        site: id('hq'),
        type: 'vpn',
        prefixes: [prefix('192.168.0.0/24')],
      },
    ],
    staticRoutes: [],
    ...more,
  };
}

/** A learned route to one site's range. */
export function hubRoute(medium: 'vpn' | 'expressRoute', origin: 'local' | 'remote'): HubRoute {
  const owner = id(`${origin}-${medium}`);
  return {
    prefix: prefix('192.168.0.0/24'),
    hop: { kind: 'branch', connection: owner, gateway: owner, type: medium },
    origin,
    medium,
    owner,
    because: 'routing/branches-reach-each-other-through-the-hub',
  };
}

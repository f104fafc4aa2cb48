import { type Design, enclosing, ofKind } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import type { SiteNode } from './network.ts';
import { parsePrefixes } from './sites.ts';

/** The point-to-site clients of each VPN gateway of a VNet that has an address pool: a site of their own, joined with that gateway alone. */
export function compileClientPools(design: Design): ReadonlyMap<ResourceId, SiteNode> {
  return new Map(
    ofKind(design, 'vpnGateway').flatMap(({ id, name, settings }): [ResourceId, SiteNode][] => {
      const prefixes = parsePrefixes(settings.clientPool);
      const subnet = enclosing(design, id, 'subnet');
      if (prefixes.length === 0 || !subnet) return [];
      const connection = {
        id,
        name: `point-to-site of ${name}`,
        gateway: id,
        gatewayType: 'vpn',
        gatewaySubnet: subnet.id,
        vnet: enclosing(design, subnet.id, 'virtualNetwork')?.id ?? null,
        carriesPrivate: true,
        microsoftPeering: false,
        globalReach: [],
        announced: prefixes,
      } as const;
      const pool = { id, name: `the VPN clients of ${name}`, prefixes, publicAddress: null, dnsServer: null };
      return [[id, { ...pool, isPool: true, connections: [connection] }]];
    }),
  );
}

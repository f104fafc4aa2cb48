import { type Prefix, parsePrefix } from '../address/prefix.ts';
import { type Design, enclosing, find, ofKind } from '../document/design.ts';
import type { ResourceId } from '../ids.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from '../routing/rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import type { SiteConnection, SiteNode } from './network.ts';

/** Sites with their prefixes and the gateways that they are connected to. */
export function compileSites(design: Design): ReadonlyMap<ResourceId, SiteNode> {
  return new Map(
    ofKind(design, 'onPremisesSite').map((site): [ResourceId, SiteNode] => {
      const prefixes = parsePrefixes(site.settings.prefixes);
      const connections = ofKind(design, 'connection')
        .filter(({ settings }) => settings.site === site.id)
        .map(({ id, name, settings }): SiteConnection => {
          const gateway = find(design, settings.gateway);
          const subnet = enclosing(design, gateway?.id ?? null, 'subnet');
          const hub = find(design, gateway?.parent ?? null);
          const stated = parsePrefixes(settings.prefixes);
          const type =
            gateway?.kind === 'vpnGateway'
              ? 'vpn'
              : gateway?.kind === 'expressRouteGateway'
                ? 'expressRoute'
                : null;
          return {
            id,
            name,
            gateway: type ? settings.gateway : null,
            gatewayType: type,
            gatewaySubnet: subnet?.id ?? (hub?.kind === 'virtualHub' ? hub.id : null),
            vnet: enclosing(design, subnet?.id ?? null, 'virtualNetwork')?.id ?? null,
            carriesPrivate: sitesAndVnetsReachEachOtherOnPrivateAddresses.joins({
              type,
              privatePeering: settings.privatePeering,
            }),
            microsoftPeering: settings.microsoftPeering && type !== 'vpn',
            globalReach: settings.globalReach,
            announced: stated.length > 0 ? stated : prefixes,
          };
        });
      const { publicAddress, dnsServer } = site.settings;
      return [site.id, { id: site.id, name: site.name, prefixes, publicAddress, dnsServer, connections }];
    }),
  );
}

/** The prefixes that can be read; the others are problems of the drawing, told elsewhere. */
export function parsePrefixes(texts: readonly string[]): readonly Prefix[] {
  return texts.map(parsePrefix).filter((prefix) => prefix !== null);
}

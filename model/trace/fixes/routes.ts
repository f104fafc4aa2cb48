import { type Ip, printIp } from '../../address/ip.ts';
import { containsIp, type Prefix, printPrefix } from '../../address/prefix.ts';
import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Named, Network, SubnetNode } from '../../network/network.ts';
import type { Route } from '../../routing/route.ts';
import { selectRoute } from '../../routing/select-route.ts';
import type { Fix } from '../answer.ts';
import { fixSettings } from './fix-settings.ts';
import { fixNoPeering } from './joins.ts';

/** Lets learned routes into the subnets of a route table. */
export function fixPropagation(table: Named): Fix {
  return fixSettings(
    table.id,
    { disableBgpRoutePropagation: false },
    say`Turn on gateway route propagation in ${nameOf(table)}`,
  );
}

/** Takes a user's route away; what Azure or a gateway brings counts again. */
export function fixRoute(network: Network, route: Route | null): Fix | undefined {
  const found = route && writtenRoute(network, route);
  if (!found) return undefined;
  const { table, row } = found;
  return {
    edit: 'remove-route',
    input: { routeTable: table.id, prefix: row.prefix },
    says: say`Remove route ${code(row.name || row.prefix)} (${code(row.prefix)}) of ${nameOf(table)}`,
  };
}

/** A next hop at which no appliance stands: peer with the VNet where it does, send the route to one that is near, or remove it. */
export function fixMissingAppliance(
  network: Network,
  subnet: SubnetNode,
  route: Route | null,
  address: Ip | null,
): Fix | undefined {
  const vnet = network.vnets.get(subnet.vnet);
  const home = [...network.vnets.values()].find(
    ({ id }) => address !== null && network.holderAt(id, address),
  );
  const join = vnet && home && home.id !== vnet.id ? fixNoPeering(vnet, home) : undefined;
  if (join) return join;
  const found = route && writtenRoute(network, route);
  const firewall = found && firewallNear(network, subnet, address);
  if (!found || !firewall) return fixRoute(network, route);
  const { table, row } = found;
  const ip = printIp(firewall.ip);
  return {
    edit: 'add-route',
    input: {
      routeTable: table.id,
      route: { ...row, nextHopType: 'VirtualAppliance', nextHopAddress: ip },
    },
    says: say`Send route ${code(row.name || row.prefix)} of ${nameOf(table)} to ${nameOf(firewall)} (${code(ip)})`,
  };
}

/** Where a leg of a connection starts: a subnet, and the range that the other side has to send through the firewall. */
export interface LegEnd {
  readonly subnet: SubnetNode;
  readonly range: Prefix;
}

/** Sends what leaves one end through the firewall that the other direction goes through. */
export function fixAsymmetry(
  from: LegEnd | undefined,
  to: LegEnd | undefined,
  ip: Ip,
  firewall: Named & { readonly ip: Ip },
): Fix | undefined {
  if (!from || !to) return undefined;
  const { route } = selectRoute(from.subnet.routes, { ip, service: null });
  const present = route && 'prefix' in route.match ? route.match.prefix : null;
  // Only a route that is as narrow as the one in force comes before it.
  const prefix = present && present.length > to.range.length ? present : to.range;
  return {
    edit: 'add-subnet-route',
    input: {
      subnet: from.subnet.id,
      route: {
        prefix: printPrefix(prefix),
        nextHopType: 'VirtualAppliance',
        nextHopAddress: printIp(firewall.ip),
      },
    },
    says: say`Add a route to ${nameOf(from.subnet)} that sends ${code(printPrefix(prefix))} to ${nameOf(firewall)}`,
  };
}

/** Lets replies to one client leave by the public address; without a known client the route that takes them away goes, or one of the user's goes before it. */
export function fixReplyToInternet(
  network: Network,
  subnet: SubnetNode,
  client: Ip | null,
  route: Route,
): Fix | undefined {
  if (client === null) {
    return (
      fixRoute(network, route) ?? {
        edit: 'add-subnet-route',
        input: {
          subnet: subnet.id,
          route: { prefix: '0.0.0.0/0', nextHopType: 'Internet', nextHopAddress: null },
        },
        says: say`Add a route to ${nameOf(subnet)} that sends ${code('0.0.0.0/0')} straight to the internet, with everything that the subnet sends there`,
      }
    );
  }
  const prefix = `${printIp(client)}/32`;
  return {
    edit: 'add-subnet-route',
    input: { subnet: subnet.id, route: { prefix, nextHopType: 'Internet', nextHopAddress: null } },
    says: say`Add a route to ${nameOf(subnet)} that sends ${code(prefix)} straight to the internet`,
  };
}

/** The row of the table behind a route in force. */
function writtenRoute(
  { design }: Network,
  { origin, owner, name, match }: Route,
): {
  readonly table: ResourceOf<'routeTable'>;
  readonly row: ResourceOf<'routeTable'>['settings']['routes'][number];
} | null {
  const table = find(design, owner);
  if (origin !== 'user' || table?.kind !== 'routeTable') return null;
  const named = table.settings.routes.filter((one) => (one.name || one.prefix) === name);
  const text = 'tag' in match ? match.tag : printPrefix(match.prefix);
  const row = named.find(({ prefix }) => prefix === text) ?? named[0];
  return row ? { table, row } : null;
}

/** A firewall in the VNet of a subnet or in a peer, in another subnet and at another address. */
function firewallNear(network: Network, subnet: SubnetNode, except: Ip | null) {
  const links = network.vnets.get(subnet.vnet)?.links ?? [];
  const near: readonly ResourceId[] = [
    subnet.vnet,
    ...links.filter(({ connected }) => connected).map(({ peer }) => peer),
  ];
  return ofKind(network.design, 'azureFirewall')
    .flatMap(({ id }) => network.addressesOf(id).slice(0, 1))
    .find(
      (holder) =>
        holder.ip !== except &&
        holder.subnet !== subnet.id &&
        near.includes(network.subnets.get(holder.subnet)?.vnet as ResourceId),
    );
}

/** The range of a site that holds an address. */
export function rangeOfSite({ sites }: Network, ip: Ip): Prefix | undefined {
  return [...sites.values()]
    .flatMap(({ prefixes }) => prefixes)
    .filter((prefix) => containsIp(prefix, ip))
    .sort((a, b) => b.length - a.length)[0];
}

import { type Ip, parseIp } from '../address/ip.ts';
import { type Prefix, parsePrefix } from '../address/prefix.ts';
import { toResourceId } from '../ids.ts';
import type { NextHop, Route, RouteDestination, RouteOrigin } from './route.ts';

/** An address that the test knows to be one. */
export function ip(text: string): Ip {
  const parsed = parseIp(text);
  if (parsed === null) throw new Error(`no address: ${text}`);
  return parsed;
}

/** A prefix that the test knows to be one. */
export function prefix(text: string): Prefix {
  const parsed = parsePrefix(text);
  if (parsed === null) throw new Error(`no prefix: ${text}`);
  return parsed;
}

/** An id by name. */
export const id = toResourceId;

/** A next hop of each kind. */
export const hops = {
  local: { kind: 'virtualNetwork' },
  peering: { kind: 'peering', vnet: id('vnet-b'), peering: id('peer') },
  gateway: { kind: 'gateway', gateway: id('gw'), connection: id('con') },
  serviceEndpoint: { kind: 'serviceEndpoint', service: 'Microsoft.Sql' },
  appliance: { kind: 'appliance', address: ip('10.0.3.4') },
  internet: { kind: 'internet' },
  none: { kind: 'none' },
} as const satisfies Readonly<Record<string, NextHop>>;

/** A route to a prefix or, without a digit in front, to a service tag. */
export function route(to: string, origin: RouteOrigin, nextHop: NextHop): Route {
  const match = /^\d/.test(to) ? { prefix: prefix(to) } : { tag: to };
  return { match, nextHop, origin, name: to, owner: null, because: null };
}

/** A private address as a destination. */
export function toAddress(text: string): RouteDestination {
  return { ip: ip(text), service: null };
}

/** The public endpoint of SQL in a region as a destination. */
export function toSql(region = 'westeurope'): RouteDestination {
  return {
    ip: null,
    service: { tag: 'Sql', region, endpoint: { names: ['Microsoft.Sql'], reach: 'sameRegion' } },
  };
}

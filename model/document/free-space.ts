import { freePrefix } from '../address/free-prefix.ts';
import { type Ip, parseIp, printIp, toIp } from '../address/ip.ts';
import {
  lastIp,
  type Prefix,
  parseLoosePrefix,
  parsePrefix,
  printPrefix,
  sizeOf,
} from '../address/prefix.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import type { ResourceId } from '../ids.ts';
import { childrenOf, type Design, find, ofKind } from './design.ts';
import { heldIn } from './held-addresses.ts';
import { isKind } from './resource.ts';

/** The texts that are prefixes, read; others are left out (a check reports them). */
export function readPrefixes(texts: readonly string[]): readonly Prefix[] {
  return texts.flatMap((text) => parseLoosePrefix(text)?.prefix ?? []);
}

/** A free prefix: for a VNet's id one inside it, for a subnet's id a new place for that subnet in its VNet. Null when full. */
export function suggestPrefix(design: Design, id: ResourceId, length = 24): string | null {
  const at = find(design, id);
  if (isKind(at, 'subnet')) return at.parent ? freeSubnet(design, at.parent, length, id) : null;
  return isKind(at, 'virtualNetwork') ? freeSubnet(design, id, length) : null;
}

/** The next free address of a subnet or a site, beside those that Azure keeps; null when full or without a prefix. */
export function suggestAddress(
  design: Design,
  container: ResourceId,
  alsoTaken: readonly string[] = [],
): string | null {
  const at = find(design, container);
  const text = isKind(at, 'subnet')
    ? at.settings.prefix
    : isKind(at, 'onPremisesSite')
      ? (at.settings.prefixes[0] ?? '')
      : '';
  const prefix = parsePrefix(text);
  if (!prefix) return null;
  const held = heldIn(design, container);
  const taken = new Set([...held.map((one) => one.text), ...alsoTaken].map((ip) => parseIp(ip)));
  // Sites number their machines from .10, so that an address says at a glance that it is not in Azure.
  const first = isKind(at, 'onPremisesSite') && sizeOf(prefix) > 16 ? 10 : reservedAtStart;
  for (let ip = prefix.base + first; ip < lastIp(prefix); ip += 1) {
    if (!taken.has(toIp(ip))) return printIp(toIp(ip));
  }
  return null;
}

/** A free address space for a new VNet: a block of 10.0.0.0/8 that no VNet and no site uses. */
export function suggestAddressSpace(design: Design, length = 16): string | null {
  return freeBlock(['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'], usedSpace(design), length);
}

/** A free prefix for a new site, away from the ranges that VNets usually take. */
export function suggestSitePrefix(design: Design): string | null {
  const taken = usedSpace(design);
  return freeBlock(['172.20.0.0/14', '172.24.0.0/13'], taken, 16) ?? freeBlock(['192.168.0.0/16'], taken, 24);
}

/** The next address of the documentation range that no internet client has. */
export function suggestPublicAddress(design: Design): string | null {
  const taken = new Set(ofKind(design, 'internetClient').map(({ settings }) => settings.address));
  const hosts = Array.from({ length: 248 }, (_, index) => `203.0.113.${index + 7}`);
  return hosts.find((ip) => !taken.has(ip)) ?? null;
}

/** A public address for something of Azure's: the next of another documentation range that nothing in the design names. */
export function suggestAzureAddress(design: Design): string | null {
  const named = JSON.stringify(Object.values(design.resources).map(({ settings }) => settings));
  const hosts = Array.from({ length: 250 }, (_, index) => `198.51.100.${index + 4}`);
  return hosts.find((ip) => !named.includes(`"${ip}"`)) ?? null;
}

/** All address space that VNets and sites of the design take. */
export function usedSpace(design: Design): readonly Prefix[] {
  return [
    ...ofKind(design, 'virtualNetwork').flatMap(({ settings }) => readPrefixes(settings.addressSpaces)),
    ...ofKind(design, 'onPremisesSite').flatMap(({ settings }) => readPrefixes(settings.prefixes)),
    ...ofKind(design, 'virtualHub').flatMap(({ settings }) => readPrefixes([settings.addressPrefix])),
  ];
}

/** The addresses that Azure keeps in a subnet: the first four and the last. */
export function isReservedIn(prefix: Prefix, ip: Ip): boolean {
  return ip < prefix.base + reservedAtStart || ip === lastIp(prefix);
}

function freeSubnet(design: Design, vnet: ResourceId, length: number, except?: ResourceId): string | null {
  const at = find(design, vnet);
  if (!isKind(at, 'virtualNetwork')) return null;
  const others = childrenOf(design, vnet).filter((child) => child.id !== except);
  const taken = others.flatMap((child) =>
    isKind(child, 'subnet') ? readPrefixes([child.settings.prefix]) : [],
  );
  const free = freePrefix(readPrefixes(at.settings.addressSpaces), taken, length);
  return free ? printPrefix(free) : null;
}

function freeBlock(spaces: readonly string[], taken: readonly Prefix[], length: number): string | null {
  const free = freePrefix(readPrefixes(spaces), taken, length);
  return free ? printPrefix(free) : null;
}

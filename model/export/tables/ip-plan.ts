import { printIp } from '../../address/ip.ts';
import { intersectionOf, minus, prefixesOf, toIpSet } from '../../address/ip-set.ts';
import { type Prefix, parseLoosePrefix, parsePrefix, printPrefix, sizeOf } from '../../address/prefix.ts';
import type { Range } from '../../address/ranges.ts';
import { reservedAtStart } from '../../catalog/facts/reserved-addresses.ts';
import { childrenOf, ofKind, resourcesOf } from '../../document/design.ts';
import { readPrefixes } from '../../document/free-space.ts';
import { heldIn } from '../../document/held-addresses.ts';
import { isKind, type ResourceOf } from '../../document/resource.ts';
import { code, listOf } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Cell, Table } from './table.ts';
import { named, type VariantView } from './view.ts';

/** Azure keeps the first four addresses of a subnet and the last one. */
const reserved = reservedAtStart + 1;

/** The most free blocks of an address space that a report lists in one cell. */
const mostBlocks = 8;

/** Address spaces, their subnets and what is left of them; `list` puts the free blocks of a space into one row, `rows` gives each its own. */
export function ipPlan(view: VariantView, freeAs: 'list' | 'rows'): Table {
  const { design } = view.network;
  const vnets = ofKind(design, 'virtualNetwork').flatMap((vnet) => rowsOfVnet(view, vnet, freeAs));
  const sites = ofKind(design, 'onPremisesSite').flatMap((site) =>
    readPrefixes(site.settings.prefixes).map((prefix): readonly Cell[] => {
      const held = heldIn(design, site.id).length;
      return [
        [named(view, site.id)],
        'site',
        [code(printPrefix(prefix))],
        `${sizeOf(prefix)}`,
        `${held}`,
        '',
      ];
    }),
  );
  const pools = ofKind(design, 'vpnGateway').flatMap(({ id, settings }) =>
    readPrefixes(settings.clientPool).map((prefix): readonly Cell[] => [
      [named(view, id)],
      'VPN clients',
      [code(printPrefix(prefix))],
      `${sizeOf(prefix)}`,
      `${ofKind(design, 'vpnClient').filter((one) => one.settings.gateway === id).length}`,
      '',
    ]),
  );
  const hubs = ofKind(design, 'virtualHub').flatMap(({ id, settings }) =>
    readPrefixes([settings.addressPrefix]).map((prefix): readonly Cell[] => [
      [named(view, id)],
      'virtual hub',
      [code(printPrefix(prefix))],
      `${sizeOf(prefix)}`,
      // Microsoft gives parts of it to gateways, firewall and router.
      '',
      '',
    ]),
  );
  return {
    id: 'ip-plan',
    title: 'IP plan',
    columns: ['Network', 'Part', 'Prefix', 'Addresses', 'In use', 'Free'].map((title) => ({ title })),
    rows: [...vnets, ...hubs, ...sites, ...pools],
    none: 'No network has an address space.',
  };
}

function rowsOfVnet(
  view: VariantView,
  vnet: ResourceOf<'virtualNetwork'>,
  freeAs: 'list' | 'rows',
): readonly (readonly Cell[])[] {
  const { design } = view.network;
  const network: Cell = [named(view, vnet.id)];
  const subnets = childrenOf(design, vnet.id).filter((one) => isKind(one, 'subnet'));
  const taken = toIpSet(readPrefixes(subnets.map(({ settings }) => settings.prefix)));
  const spaces = readPrefixes(vnet.settings.addressSpaces);
  const held = heldBySubnet(view);
  return [
    ...spaces.map((space): readonly Cell[] => {
      const inUse = sizeOfRanges(intersectionOf(toIpSet([space]), taken).ranges);
      const size = sizeOf(space);
      return [network, 'address space', [code(printPrefix(space))], `${size}`, `${inUse}`, `${size - inUse}`];
    }),
    ...[...subnets].sort(byPrefix).map(({ id, settings }): readonly Cell[] => {
      const prefix = parsePrefix(settings.prefix);
      const used = held.get(id) ?? 0;
      const usable = prefix ? Math.max(sizeOf(prefix) - reserved, 0) : 0;
      const counts = prefix ? [`${usable}`, `${used}`, `${Math.max(usable - used, 0)}`] : ['', '', ''];
      return [network, [named(view, id)], settings.prefix ? [code(settings.prefix)] : 'no prefix', ...counts];
    }),
    ...freeRows(
      network,
      freeBlocks(spaces, readPrefixes(subnets.map(({ settings }) => settings.prefix))),
      freeAs,
    ),
  ];
}

function freeRows(
  network: Cell,
  free: readonly Prefix[],
  freeAs: 'list' | 'rows',
): readonly (readonly Cell[])[] {
  if (free.length === 0) return [];
  if (freeAs === 'rows')
    return free.map((block) => [network, 'free', [code(printPrefix(block))], '', '', `${sizeOf(block)}`]);
  const largest = [...free].sort((a, b) => a.length - b.length || a.base - b.base);
  const more = largest.length > mostBlocks ? [`${largest.length - mostBlocks} smaller ones`] : [];
  const listed = [...largest.slice(0, mostBlocks).map((block) => code(printPrefix(block))), ...more];
  const total = free.reduce((sum, block) => sum + sizeOf(block), 0);
  return [[network, 'free', listOf(listed), '', '', `${total}`]];
}

/** What no subnet takes of address spaces, as the fewest prefixes, in the order of addresses. */
export function freeBlocks(spaces: readonly Prefix[], taken: readonly Prefix[]): readonly Prefix[] {
  return prefixesOf(minus(toIpSet(spaces), toIpSet(taken)));
}

/** Every address that something holds, with who holds it. */
export function addresses(view: VariantView): Table {
  const { network } = view;
  const inAzure = resourcesOf(network.design).flatMap(({ id }) =>
    network
      .addressesOf(id)
      .map(({ ip, subnet }) => ({ ip: ip as number, text: printIp(ip), id, home: subnet })),
  );
  const onSites = ofKind(network.design, 'onPremisesSite').flatMap((site) =>
    heldIn(network.design, site.id).map(({ text, resource }) => ({
      ip: parseLoosePrefix(text)?.prefix.base ?? 0,
      text,
      id: resource.id,
      home: site.id,
    })),
  );
  return {
    id: 'addresses',
    title: 'Addresses',
    columns: ['Address', 'Held by', 'In'].map((title) => ({ title })),
    rows: [...inAzure, ...onSites]
      .sort((a, b) => a.ip - b.ip || (a.id < b.id ? -1 : 1))
      .map(({ text, id, home }) => [[code(text)], [named(view, id)], [named(view, home)]]),
    none: 'Nothing holds a private address.',
  };
}

function heldBySubnet({ network }: VariantView): ReadonlyMap<ResourceId, number> {
  const counts = new Map<ResourceId, number>();
  for (const { id } of resourcesOf(network.design))
    for (const { subnet } of network.addressesOf(id)) counts.set(subnet, (counts.get(subnet) ?? 0) + 1);
  return counts;
}

function byPrefix(a: ResourceOf<'subnet'>, b: ResourceOf<'subnet'>): number {
  const base = ({ settings }: ResourceOf<'subnet'>) => parsePrefix(settings.prefix)?.base ?? Infinity;
  return base(a) === base(b) ? (a.id < b.id ? -1 : 1) : base(a) - base(b);
}

function sizeOfRanges(ranges: readonly Range[]): number {
  return ranges.reduce((sum, [first, last]) => sum + last - first + 1, 0);
}

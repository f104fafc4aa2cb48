import { defaultNsgRules } from '../../catalog/facts/default-nsg-rules.ts';
import { find, ofKind } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, listOf, type SentencePart } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { routesOf } from '../../trace/routes-view.ts';
import type { Cell, Table } from './table.ts';
import { named, type VariantView } from './view.ts';

/** The effective routes of every subnet: winners, losers and why. */
export function routes(view: VariantView): Table {
  const rows = [...view.network.subnets.values()].flatMap(({ id, vnet }) =>
    (routesOf(view.network, id)?.rows ?? []).map(
      ({ prefix, nextHop, origin, name, state, because }): readonly Cell[] => [
        [named(view, vnet)],
        [named(view, id)],
        state,
        [code(prefix)],
        nextHop,
        origin,
        name,
        because ?? '',
      ],
    ),
  );
  return {
    id: 'routes',
    title: 'Effective routes',
    columns: ['VNet', 'Subnet', 'State', 'Prefix', 'Next hop', 'Origin', 'Name', 'Lost because of'].map(
      (title) => ({ title }),
    ),
    rows,
    none: 'No subnet stands in a VNet.',
  };
}

/** Every security admin rule, then every rule of every NSG, Azure's own six included, in the order in which they are asked. */
export function nsgRules(view: VariantView): Table {
  return {
    id: 'nsg-rules',
    title: 'NSG rules',
    columns: [
      'NSG',
      'Guards',
      'Direction',
      'Priority',
      'Rule',
      'Action',
      'Protocol',
      'Source',
      'Source ports',
      'Destination',
      'Ports',
    ].map((title) => ({ title })),
    rows: [
      ...ofKind(view.network.design, 'securityAdminConfiguration').flatMap((one) => adminRows(view, one)),
      ...ofKind(view.network.design, 'networkSecurityGroup').flatMap((nsg) => rowsOf(view, nsg)),
    ],
    none: 'No network security group.',
  };
}

/** The admin rules of a configuration, which guard the groups of their collection. */
function adminRows(
  view: VariantView,
  one: ResourceOf<'securityAdminConfiguration'>,
): readonly (readonly Cell[])[] {
  return one.settings.collections.flatMap(({ groups, rules }) =>
    [...rules]
      .sort((a, b) => order(a.direction) - order(b.direction) || a.priority - b.priority)
      .map((rule) => [
        [named(view, one.id)],
        groups.length > 0 ? listOf(groups.map((id) => [named(view, id)])) : 'nothing',
        rule.direction,
        `${rule.priority}`,
        rule.name,
        rule.access,
        rule.protocol,
        sideCell(view, rule.sources, rule.sourceGroups),
        rule.sourcePorts,
        sideCell(view, rule.destinations, rule.destinationGroups),
        rule.ports,
      ]),
  );
}

function order(direction: string): number {
  return direction === 'Inbound' ? 0 : 1;
}

function rowsOf(view: VariantView, nsg: ResourceOf<'networkSecurityGroup'>): readonly (readonly Cell[])[] {
  const guards = guardedBy(view, nsg);
  const rules = [...nsg.settings.rules, ...defaultNsgRules];
  return [...rules]
    .sort((a, b) => order(a.direction) - order(b.direction) || a.priority - b.priority)
    .map((rule) => [
      [named(view, nsg.id)],
      guards.length > 0 ? listOf(guards) : 'nothing',
      rule.direction,
      `${rule.priority}`,
      rule.name,
      rule.access,
      rule.protocol,
      sideCell(view, rule.sources, 'sourceGroups' in rule ? rule.sourceGroups : []),
      rule.sourcePorts,
      sideCell(view, rule.destinations, 'destinationGroups' in rule ? rule.destinationGroups : []),
      rule.ports,
    ]);
}

function sideCell(view: VariantView, texts: readonly string[], groups: readonly ResourceId[]): string {
  const names = groups.map((id) => find(view.network.design, id)?.name ?? id);
  return [...texts, ...names].join(', ');
}

function guardedBy(view: VariantView, { id }: ResourceOf<'networkSecurityGroup'>): readonly SentencePart[] {
  const { design } = view.network;
  const subnets = ofKind(design, 'subnet').filter(({ settings }) => settings.networkSecurityGroup === id);
  const machines = ofKind(design, 'virtualMachine').filter(({ settings }) =>
    settings.interfaces.some(({ networkSecurityGroup }) => networkSecurityGroup === id),
  );
  return [...subnets, ...machines].map((one) => named(view, one.id));
}

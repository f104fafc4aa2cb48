import { mostEndpointsInGroup } from '../../catalog/facts/limits.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, fault } from '../check.ts';
import { type Defaults, type Design, enclosing, find, ofKind, scopeOf } from '../design.ts';
import type { Resource } from '../resource.ts';

/** Somebody in a group: an interface of a machine, or a private endpoint. */
interface Membership {
  readonly group: ResourceId;
  readonly holder: Resource;
  /** The field that names the group. */
  readonly field: string;
  readonly vnet: ResourceId | null;
}

/** Members of an application security group stand in one VNet and one region with it, and a rule names addresses or one group on each side. */
export const checkApplicationSecurityGroups: Check = (design, defaults) => {
  const memberships = membershipsOf(design);
  return [
    ...ofKind(design, 'applicationSecurityGroup').flatMap((group) =>
      checkMembers(
        design,
        defaults,
        group,
        memberships.filter((one) => one.group === group.id),
      ),
    ),
    ...checkRules(design, memberships),
  ];
};

function membershipsOf(design: Design): readonly Membership[] {
  const vnetOf = (id: ResourceId | null) => enclosing(design, id, 'virtualNetwork')?.id ?? null;
  return [
    ...ofKind(design, 'virtualMachine').flatMap((holder) =>
      holder.settings.interfaces.flatMap(({ subnet, applicationSecurityGroups }, index) =>
        applicationSecurityGroups.map((group) => ({
          group,
          holder,
          field: `settings.interfaces.${index}.applicationSecurityGroups`,
          vnet: vnetOf(subnet ?? holder.parent),
        })),
      ),
    ),
    ...ofKind(design, 'privateEndpoint').flatMap((holder) =>
      holder.settings.applicationSecurityGroups.map((group) => ({
        group,
        holder,
        field: 'settings.applicationSecurityGroups',
        vnet: vnetOf(holder.parent),
      })),
    ),
  ];
}

// https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview (2025-07-15)
function checkMembers(
  design: Design,
  defaults: Defaults,
  group: Resource,
  members: readonly Membership[],
): readonly Problem[] {
  const first = members.find(({ vnet }) => vnet !== null);
  const region = scopeOf(design, defaults, group, 'region');
  const isPlaced = group.parent !== null || group.region !== null;
  const endpoints = members.filter(({ holder }) => holder.kind === 'privateEndpoint');
  return [
    ...members.flatMap(({ holder, field, vnet }) => {
      if (vnet === null || !first || vnet === first.vnet) return [];
      const says = say`${nameOf(group)} already has ${nameOf(first.holder)} of ${nameOf(find(design, first.vnet) ?? group)}, and its members stand in one VNet. Give ${nameOf(holder)} a group of its own VNet.`;
      return [fault('group-vnet', holder, field, says)];
    }),
    ...members.flatMap(({ holder, field }) => {
      const own = scopeOf(design, defaults, holder, 'region');
      if (!isPlaced || own === region) return [];
      const says = say`${nameOf(group)} stands in ${code(region)} and ${nameOf(holder)} in ${code(own)}. Use a group of the same region.`;
      return [fault('group-region', holder, field, says)];
    }),
    ...(endpoints.length > mostEndpointsInGroup
      ? [
          fault(
            'limit',
            group,
            'settings',
            say`Azure takes ${code(`${mostEndpointsInGroup}`)} private endpoints in an application security group; ${nameOf(group)} has ${code(`${endpoints.length}`)}. Divide them.`,
          ),
        ]
      : []),
  ];
}

function checkRules(design: Design, memberships: readonly Membership[]): readonly Problem[] {
  return ofKind(design, 'networkSecurityGroup').flatMap((nsg) =>
    nsg.settings.rules.flatMap((rule, index) => {
      const at = (key: string) => `settings.rules.${index}.${key}`;
      const sides = [
        ['sources', 'sourceGroups', 'source'],
        ['destinations', 'destinationGroups', 'destination'],
      ] as const;
      const vnets = (ids: readonly ResourceId[]) =>
        memberships.filter(({ group }) => ids.includes(group)).flatMap(({ vnet }) => vnet ?? []);
      const met = new Set([...vnets(rule.sourceGroups), ...vnets(rule.destinationGroups)]);
      const both = rule.sourceGroups.length > 0 && rule.destinationGroups.length > 0;
      return [
        ...sides.flatMap(([texts, groups, word]) => {
          if (rule[groups].length > 1) {
            const says = say`Rule ${code(rule.name)} names several application security groups as its ${word}. Split it into one rule per group.`;
            return [fault('rule-groups', nsg, at(groups), says)];
          }
          if (rule[groups].length === 0 || rule[texts].length === 0) return [];
          const says = say`Rule ${code(rule.name)} names prefixes or tags and a group as its ${word}; Azure takes one or the other. Empty one of them.`;
          return [fault('rule-groups', nsg, at(texts), says)];
        }),
        ...(both && met.size > 1
          ? [
              fault(
                'group-vnet',
                nsg,
                at('destinationGroups'),
                say`Rule ${code(rule.name)} names groups on both sides, and their members stand in different VNets. Name the prefixes of one side instead.`,
              ),
            ]
          : []),
      ];
    }),
  );
}

import { mostInDnsPolicies } from '../../catalog/facts/dns-policy-limits.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { type Check, fault } from '../check.ts';
import { type Defaults, type Design, find, ofKind, scopeOf } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

type Policy = ResourceOf<'dnsSecurityPolicy'>;

/** DNS security policies: one a VNet and in its region, rules of their own numbers with at least one list, lists with at least one domain (DNS-36). https://learn.microsoft.com/azure/dns/dns-security-policy (2025-01-06). */
export const checkDnsPolicies: Check = (design, defaults) => {
  const linked = new Map<ResourceId, string>();
  return [
    ...ofKind(design, 'dnsSecurityPolicy').flatMap((policy) => [
      ...policy.settings.links.flatMap(({ vnet }, index) =>
        checkLink(design, defaults, policy, vnet, `settings.links.${index}.vnet`, linked),
      ),
      ...checkRules(design, defaults, policy),
      ...tooMany(policy, 'settings.links', 'virtual network links', mostInDnsPolicies.links),
      ...tooMany(policy, 'settings.rules', 'DNS traffic rules', mostInDnsPolicies.rules),
    ]),
    ...ofKind(design, 'dnsDomainList').flatMap((list) =>
      list.settings.domains.some((domain) => domain.trim() !== '')
        ? []
        : [
            fault(
              'domain-list-empty',
              list,
              'settings.domains',
              say`A domain list holds at least one domain. Write one, or remove the list.`,
            ),
          ],
    ),
  ];
};

function checkLink(
  design: Design,
  defaults: Defaults,
  policy: Policy,
  id: ResourceId | null,
  field: string,
  linked: Map<ResourceId, string>,
): readonly Problem[] {
  const vnet = find(design, id);
  if (!vnet) return [];
  const before = linked.get(vnet.id);
  linked.set(vnet.id, before ?? policy.name);
  if (before !== undefined) {
    const says =
      before === policy.name
        ? say`${nameOf(vnet)} is already linked. Remove this link.`
        : say`${nameOf(vnet)} is already linked to ${before}, and a VNet takes one DNS security policy. Remove this link.`;
    return [fault('dns-policy-twice', policy, field, says)];
  }
  const [here, there] = [policy, vnet].map((thing) => scopeOf(design, defaults, thing, 'region'));
  if (here === there) return [];
  const says = say`${nameOf(vnet)} is in ${code(there ?? '')} and the policy in ${code(here ?? '')}; Azure links them in one region only. Make a policy there.`;
  return [fault('dns-policy-region', policy, field, says)];
}

function checkRules(design: Design, defaults: Defaults, policy: Policy): readonly Problem[] {
  const { rules } = policy.settings;
  return rules.flatMap(({ priority, domainLists }, index): readonly Problem[] => {
    const field = `settings.rules.${index}`;
    const twin = rules.findIndex((other) => other.priority === priority);
    const away = domainLists
      .flatMap((id) => find(design, id) ?? [])
      .find(
        (list) => scopeOf(design, defaults, list, 'region') !== scopeOf(design, defaults, policy, 'region'),
      );
    return [
      ...(priority < 100 || priority > 65_000
        ? [fault('dns-rule-priority', policy, `${field}.priority`, say`Priorities go from 100 to 65000.`)]
        : []),
      ...(twin < index
        ? [
            fault(
              'dns-rule-priority-twice',
              policy,
              `${field}.priority`,
              say`Another rule has priority ${code(`${priority}`)}. Give this one a number of its own.`,
            ),
          ]
        : []),
      ...(domainLists.length === 0
        ? [
            fault(
              'dns-rule-without-list',
              policy,
              `${field}.domainLists`,
              say`A DNS traffic rule names at least one domain list. Name one, or remove the rule.`,
            ),
          ]
        : []),
      ...(away
        ? [
            fault(
              'dns-list-region',
              policy,
              `${field}.domainLists`,
              say`${nameOf(away)} stands in another region than the policy. Make a list in that of the policy.`,
            ),
          ]
        : []),
    ];
  });
}

function tooMany(
  policy: Policy,
  field: 'settings.links' | 'settings.rules',
  what: string,
  most: number,
): readonly Problem[] {
  const count = (field === 'settings.links' ? policy.settings.links : policy.settings.rules).length;
  return count <= most
    ? []
    : [
        fault(
          'dns-policy-limit',
          policy,
          field,
          say`${nameOf(policy)} has ${code(`${count}`)} ${what}; Azure takes ${code(`${most}`)}.`,
        ),
      ];
}

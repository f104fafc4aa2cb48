import { parsePorts } from '../../address/port-set.ts';
import { limits } from '../../catalog/facts/limits.ts';
import type { Problem } from '../../explain/problem.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { ofKind } from '../design.ts';
import type { ResourceOf } from '../resource.ts';

type Configuration = ResourceOf<'securityAdminConfiguration'>;
type Rule = Configuration['settings']['collections'][number]['rules'][number];

const platformTags = ['azureplatformdns', 'azureplatformimds', 'azureplatformlkm'];

/** Admin rules name both ends, ports that can be read and no platform tag, and a manager takes so many of them (NSG-25). Source: https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins, read 2026-11-30. */
export const checkAdminRules: Check = (design) =>
  ofKind(design, 'securityAdminConfiguration').flatMap((one) => {
    const { collections } = one.settings;
    const count = collections.reduce((sum, { rules }) => sum + rules.length, 0);
    const { what, most } = limits.adminRules;
    const tooMany =
      count > most
        ? [
            fault(
              'limit',
              one,
              'settings.collections',
              say`Azure takes ${code(`${most}`)} ${what}; ${nameOf(one)} has ${code(`${count}`)}. Remove some, or join them.`,
            ),
          ]
        : [];
    const rules = collections.flatMap((collection, index) =>
      collection.rules.flatMap((rule, at) =>
        checkRule(one, rule, `settings.collections.${index}.rules.${at}`),
      ),
    );
    return [...tooMany, ...rules];
  });

function checkRule(one: Configuration, rule: Rule, field: string): readonly Problem[] {
  const ends = [
    { key: 'sources', word: 'source', texts: rule.sources, groups: rule.sourceGroups },
    { key: 'destinations', word: 'destination', texts: rule.destinations, groups: rule.destinationGroups },
  ];
  return [
    ...(['ports', 'sourcePorts'] as const).flatMap((key) =>
      parsePorts(rule[key]) === null
        ? [
            fault(
              'admin-rule-ports',
              one,
              `${field}.${key}`,
              say`The ports ${code(rule[key])} of admin rule ${code(rule.name)} cannot be read. Write ${code('443')}, ${code('1000-2000')} or ${code('*')}.`,
            ),
          ]
        : [],
    ),
    ...ends.flatMap(({ key, word, texts, groups }) =>
      texts.length === 0 && groups.length === 0
        ? [
            fault(
              'admin-rule-end',
              one,
              `${field}.${key}`,
              say`Admin rule ${code(rule.name)} names no ${word}. Write a prefix, a tag or ${code('*')}, or choose a group.`,
            ),
          ]
        : [],
    ),
    ...ends.flatMap(({ key, texts }) =>
      texts
        .filter((text) => platformTags.includes(text.trim().toLowerCase()))
        .map((text) =>
          fault(
            'admin-rule-tag',
            one,
            `${field}.${key}`,
            say`Admin rules do not take the tag ${code(text)}. Use an NSG for it.`,
          ),
        ),
    ),
  ];
}

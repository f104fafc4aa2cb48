import { parsePorts } from '../address/port-set.ts';
import { parseLoosePrefix } from '../address/prefix.ts';
import { readServiceTag } from '../catalog/facts/service-tag-names.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { NsgSubject } from './nsg-flow.ts';
import { oneServiceTagPerRule } from './rules/one-service-tag-per-rule.ts';
import { prioritiesAreUnique } from './rules/priorities-are-unique.ts';
import type { SecurityRule } from './security-rule.ts';

/** What Azure would refuse in the rules of an NSG, and what is not known here. */
export function checkSecurityRules(nsg: NsgSubject): readonly Problem[] {
  const repeated = prioritiesAreUnique.repeated(nsg.rules);
  return nsg.rules.flatMap((rule, index) => {
    const field = `settings.rules.${index}`;
    const problems = checkRule(nsg, rule, field);
    if (!repeated.includes(rule)) return problems;
    const says = say`${nameOf(nsg)} has two ${rule.direction.toLowerCase()} rules with number ${rule.priority}; give ${code(rule.name)} another one`;
    return [
      ...problems,
      problem('nsg-priority-repeated', 'error', says, { resource: nsg.id, field: `${field}.priority` }),
    ];
  });
}

function checkRule(nsg: NsgSubject, rule: SecurityRule, field: string): readonly Problem[] {
  const ports = (['ports', 'sourcePorts'] as const).flatMap((key) => {
    if (parsePorts(rule[key]) !== null) return [];
    const says = say`Rule ${code(rule.name)} of ${nameOf(nsg)} has ports that cannot be read: ${code(rule[key])}; write 443, 1000-2000 or *`;
    return [problem('nsg-ports-unreadable', 'error', says, { resource: nsg.id, field: `${field}.${key}` })];
  });
  const sides = (['sources', 'destinations'] as const).flatMap((key) => {
    const where = { resource: nsg.id, field: `${field}.${key}` };
    const unknown = rule[key].filter(isUnknownTag).map((text) => {
      const says = say`Rule ${code(rule.name)} of ${nameOf(nsg)} names ${code(text)}, which is neither a prefix nor a known service tag; answers that meet it depend on it`;
      return problem('nsg-tag-unknown', 'warning', says, where);
    });
    if (oneServiceTagPerRule.accepts(rule[key])) return unknown;
    const says = say`Rule ${code(rule.name)} of ${nameOf(nsg)} names several service tags on one side; split it into one rule per tag`;
    return [...unknown, problem('nsg-several-tags', 'error', says, where)];
  });
  return [...ports, ...sides];
}

function isUnknownTag(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || trimmed === '*' || parseLoosePrefix(trimmed)) return false;
  return !readServiceTag(trimmed).known;
}

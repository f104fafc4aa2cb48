import { code, say } from '../../explain/sentence.ts';
import { type Check, fault } from '../check.ts';
import { ofKind } from '../design.ts';

/** The rules of an NSG have a number of their own in each direction and name both ends. */
export const checkSecurityRules: Check = (design) =>
  ofKind(design, 'networkSecurityGroup').flatMap((group) => {
    const { rules } = group.settings;
    return rules.flatMap((rule, index) => {
      const at = (key: string) => `settings.rules.${index}.${key}`;
      const twin = rules
        .slice(0, index)
        .find((other) => other.direction === rule.direction && other.priority === rule.priority);
      const namesake =
        rule.name !== '' &&
        rules.slice(0, index).some(({ name }) => name.toLowerCase() === rule.name.toLowerCase());
      return [
        ...(twin
          ? [
              fault(
                'rule-priority',
                group,
                at('priority'),
                say`Priority ${code(`${rule.priority}`)} is already taken by ${twin.name || 'another rule'} in this direction. Free: ${code(`${freePriority(rules, rule.direction)}`)}.`,
              ),
            ]
          : []),
        ...(namesake
          ? [
              fault(
                'rule-name',
                group,
                at('name'),
                say`Another rule is named ${code(rule.name)}. Choose another name.`,
              ),
            ]
          : []),
        ...(rule.sources.length === 0 && rule.sourceGroups.length === 0
          ? [
              fault(
                'rule-end',
                group,
                at('sources'),
                say`The rule names no source. Write a prefix, a tag or ${code('*')}, or choose a group.`,
              ),
            ]
          : []),
        ...(rule.destinations.length === 0 && rule.destinationGroups.length === 0
          ? [
              fault(
                'rule-end',
                group,
                at('destinations'),
                say`The rule names no destination. Write a prefix, a tag or ${code('*')}, or choose a group.`,
              ),
            ]
          : []),
      ];
    });
  });

/** The next free priority of an NSG in one direction, in steps of ten. */
export function freePriority(
  rules: readonly { readonly direction: string; readonly priority: number }[],
  direction: string,
  from = 100,
): number {
  const taken = new Set(rules.filter((rule) => rule.direction === direction).map(({ priority }) => priority));
  for (let priority = from; priority <= 4096; priority += 10) if (!taken.has(priority)) return priority;
  for (let priority = 4096; priority > 100; priority -= 1) if (!taken.has(priority)) return priority;
  return 4096;
}

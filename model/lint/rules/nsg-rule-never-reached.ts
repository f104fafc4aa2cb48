import { coversPorts, parsePorts } from '../../address/port-set.ts';
import { coversPrefix, parseLoosePrefix } from '../../address/prefix.ts';
import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Network } from '../../network/network.ts';
import type { SecurityRule } from '../../nsg/security-rule.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A rule that an earlier one covers whole. */
export const nsgRuleNeverReached: LintRule = defineRule({
  id: 'lint/nsg-rule-never-reached',
  says: 'The lowest number that matches decides, so a rule that an earlier one covers whole is never reached.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-1', 'NSG-13'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'networkSecurityGroup').flatMap((nsg) => {
      const rules = [...nsg.settings.rules].sort((a, b) => a.priority - b.priority);
      return rules.flatMap((rule, index): readonly Fault[] => {
        const earlier = rules.slice(0, index).find((one) => covers(one, rule));
        if (!earlier) return [];
        return [
          {
            at: [nsg.id],
            says: say`Rule ${code(`${rule.name} (${rule.priority})`)} of ${nameOf(nsg)} is never reached: ${code(`${earlier.name} (${earlier.priority})`)} matches everything that it matches`,
            fix: {
              edit: 'change-settings',
              input: { id: nsg.id, settings: { rules: nsg.settings.rules.filter((one) => one !== rule) } },
              says: say`Remove ${code(rule.name)} from ${nameOf(nsg)}`,
            },
          },
        ];
      });
    }),
});

type WrittenRule = Omit<SecurityRule, 'isDefault'>;

function covers(earlier: WrittenRule, later: WrittenRule): boolean {
  return (
    earlier.direction === later.direction &&
    (earlier.protocol === '*' || earlier.protocol === later.protocol) &&
    coversSide(textsOf(earlier.sources, earlier.sourceGroups), textsOf(later.sources, later.sourceGroups)) &&
    coversSide(
      textsOf(earlier.destinations, earlier.destinationGroups),
      textsOf(later.destinations, later.destinationGroups),
    ) &&
    coversPortText(earlier.ports, later.ports) &&
    coversPortText(earlier.sourcePorts, later.sourcePorts)
  );
}

/** Groups are compared by name, as tags are. */
function textsOf(texts: readonly string[], groups: readonly ResourceId[] = []): readonly string[] {
  return [...texts, ...groups.map((id) => `group:${id}`)];
}

function coversPortText(outer: string, inner: string): boolean {
  const [wide, narrow] = [parsePorts(outer), parsePorts(inner)];
  return wide !== null && narrow !== null && coversPorts(wide, narrow);
}

/** Every entry of the later side lies in an entry of the earlier one; tags are compared by name. */
function coversSide(outer: readonly string[], inner: readonly string[]): boolean {
  return (
    inner.length > 0 &&
    inner.every((one) => outer.some((other) => other === '*' || other === one || coversText(other, one)))
  );
}

function coversText(outer: string, inner: string): boolean {
  const [wide, narrow] = [parseLoosePrefix(outer)?.prefix, parseLoosePrefix(inner)?.prefix];
  return wide !== undefined && narrow !== undefined && coversPrefix(wide, narrow);
}

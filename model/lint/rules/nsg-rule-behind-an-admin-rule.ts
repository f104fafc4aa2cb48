import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { CompiledNsg, Network, SubnetNode } from '../../network/network.ts';
import { coversRule } from '../../nsg/covers-rule.ts';
import { adminRulesComeBeforeNsgs } from '../../nsg/rules/admin-rules-come-before-nsgs.ts';
import { lowestAdminNumberFirst } from '../../nsg/rules/lowest-admin-number-first.ts';
import type { AdminRuleSet, PlacedAdminRule, SecurityRule } from '../../nsg/security-rule.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A rule of an NSG that says the opposite of an admin rule which covers it whole. */
export const nsgRuleBehindAnAdminRule: LintRule = defineRule({
  id: 'lint/nsg-rule-behind-an-admin-rule',
  says: 'An admin rule that denies, or always allows, ends the matter before an NSG is asked: a rule of the NSG that says the opposite does nothing.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-security-admins',
  checkedOn: '2022-05-25',
  facts: ['NSG-24'],
  check: (network: Network): readonly Fault[] => {
    const told = new Set<string>();
    return [...network.subnets.values()].flatMap((subnet) =>
      nsgsAt(network, subnet).flatMap((nsg) =>
        nsg.rules.flatMap((rule): readonly Fault[] => {
          const before = deciding(subnet.adminRules, rule);
          const key = `${nsg.id} ${rule.direction} ${rule.name}`;
          if (!before || told.has(key)) return [];
          told.add(key);
          const { set, admin } = before;
          const verb = admin.access === 'Deny' ? 'denies' : 'always allows';
          return [
            {
              at: [nsg.id, set.id],
              says: say`Rule ${code(`${rule.name} (${rule.priority})`)} of ${nameOf(nsg)} does nothing in ${nameOf(subnet)}: admin rule ${code(`${admin.name} (${admin.priority})`)} of ${nameOf(set)} ${verb} everything that it matches, before any NSG is asked`,
            },
          ];
        }),
      ),
    );
  },
});

function nsgsAt({ nics }: Network, { id, nsg }: SubnetNode): readonly CompiledNsg[] {
  const own = [...nics.values()].flat().flatMap((nic) => (nic.subnet === id && nic.nsg ? [nic.nsg] : []));
  return [...new Set([...(nsg ? [nsg] : []), ...own])];
}

/** The admin rule that surely decides everything that a rule of an NSG matches, and otherwise than it. */
function deciding(
  sets: readonly AdminRuleSet[],
  rule: SecurityRule,
): { readonly set: AdminRuleSet; readonly admin: PlacedAdminRule } | null {
  // Several configurations would have to be weighed against each other.
  const [set, ...others] = sets;
  if (!set || others.length > 0) return null;
  const opposite = rule.access === 'Allow' ? 'drop' : 'deliver';
  for (const admin of lowestAdminNumberFirst.inOrder(set.rules, rule.direction)) {
    if (adminRulesComeBeforeNsgs.next(admin.access) !== opposite || !admin.isSure) return null;
    if (coversRule(admin, rule)) return { set, admin };
  }
  return null;
}

import { type Problem, problem } from '../explain/problem.ts';
import { code, listOf, nameOf, say } from '../explain/sentence.ts';
import { evaluateNsg } from './evaluate-nsg.ts';
import type { NsgEnd, NsgSubject } from './nsg-flow.ts';
import { bastionSubnetNsgNeedsItsRules } from './rules/bastion-subnet-nsg-needs-its-rules.ts';
import type { NsgTags } from './security-rule.ts';

/** What an NSG on AzureBastionSubnet lacks, seen with one address of the host and one of a machine in the VNet. */
export function checkBastionNsg(
  nsg: NsgSubject,
  bastion: NsgEnd,
  machine: NsgEnd,
  tags: NsgTags,
): readonly Problem[] {
  const lacking = bastionSubnetNsgNeedsItsRules
    .needs(bastion, machine)
    .filter(({ flow }) => evaluateNsg(nsg, flow, tags).access === 'Deny');
  if (lacking.length === 0) return [];
  const missing = listOf(lacking.map(({ says }) => code(says)));
  const says = say`${nameOf(nsg)} stands on the subnet of a Bastion host and denies what the host needs; allow ${missing}`;
  return [problem('bastion-nsg-too-tight', 'error', says, { resource: nsg.id, field: 'settings.rules' })];
}

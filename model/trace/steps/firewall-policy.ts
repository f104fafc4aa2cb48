import { basePolicyRulesComeFirst } from '../../azure-firewall/rules/base-policy-rules-come-first.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { Step } from '../answer.ts';
import { doubt, type Walk } from '../walk.ts';

type Firewall = ResourceOf<'azureFirewall'>;

/** Says so where rules of a firewall are not in the drawing, and whether that was the case: an imported policy is missing, or it inherits from another one. */
export function tellUnknownRules(walk: Walk, firewall: Firewall, action: Step['action']): boolean {
  if (walk.quiet) return false;
  const says = whatIsUnknown(firewall);
  if (!says) return false;
  doubt(walk, action, {
    says,
    rule: basePolicyRulesComeFirst.id,
    layer: 'firewall',
    at: firewall.id,
  });
  return true;
}

function whatIsUnknown(firewall: Firewall): Sentence | null {
  const { rest, settings } = firewall;
  const hasRules =
    settings.networkRules.length + settings.applicationRules.length + settings.natRules.length > 0;
  const names = rest['@names'];
  const isElsewhere =
    typeof names === 'object' && names !== null && !Array.isArray(names) && 'policyElsewhere' in names;
  if (isElsewhere && !hasRules)
    return say`The policy of ${nameOf(firewall)} is not in the imported file, so that its rules are not known`;
  const inherits = Object.keys(rest).some((key) => key.startsWith('policy:/properties/basePolicy/'));
  return inherits
    ? say`The policy of ${nameOf(firewall)} inherits from a base policy, whose rules are asked first and are not in the drawing`
    : null;
}

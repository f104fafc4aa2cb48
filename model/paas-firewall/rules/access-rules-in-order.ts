import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import { matchAccessRule } from '../access-rules.ts';
import type { Admission, Remedy } from '../admission.ts';
import type { Caller, PublicCaller, ServiceEndpointCaller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { AccessRule, ServiceFirewall } from '../service-firewall.ts';
import { admittingAddresses, admittingSubnet } from '../words.ts';

type NamedCaller = PublicCaller | ServiceEndpointCaller;

/** A rule above the deciding one that may match. */
interface Doubt {
  readonly action: AccessRule['action'];
  readonly says: Sentence;
}

/** Rule: Access restrictions of an app are read by priority and the first that matches allows or denies; what none matches is allowed while there are no rules and denied once one exists, unless the app says otherwise. */
export const accessRulesInOrder = defineRule({
  id: 'paas-firewall/access-rules-in-order',
  says: 'Access restrictions of an app are read by priority and the first that matches allows or denies; what none matches is allowed while there are no rules and denied once one exists, unless the app says otherwise.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-access-restrictions',
  checkedOn: '2024-02-13',
  facts: ['PAAS-1'],
  /** Decides about apps; no opinion on other services. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.decidesBy !== 'accessRestrictions' || caller.path === 'privateEndpoint') return null;
    const doubts: Doubt[] = [];
    for (const rule of [...firewall.accessRules].sort((a, b) => a.priority - b.priority)) {
      const { match, why } = matchAccessRule(rule, caller);
      if (match === 'maybe')
        doubts.push({ action: rule.action, says: say`${describe(rule, caller)}, but ${why}` });
      if (match === 'yes') return conclude(rule.action, describe(rule, caller), doubts, removing(rule));
    }
    return conclude(unmatched(firewall), describeUnmatched(firewall), doubts, admitting(firewall, caller));
  },
});

/** A rule that only may match changes nothing as long as it would decide the same. */
function conclude(
  action: AccessRule['action'],
  evidence: Sentence,
  doubts: readonly Doubt[],
  remedies: readonly Remedy[],
): Admission {
  const doubt = doubts.find((each) => each.action !== action);
  const id = 'paas-firewall/access-rules-in-order';
  if (doubt) return decision('depends', id, say`${doubt.says}; otherwise ${evidence}`);
  return action === 'Allow' ? decision('yes', id, evidence) : decision('no', id, evidence, { remedies });
}

function unmatched({ unmatchedAction, accessRules }: ServiceFirewall): AccessRule['action'] {
  return unmatchedAction ?? (accessRules.length === 0 ? 'Allow' : 'Deny');
}

function describeUnmatched(firewall: ServiceFirewall): Sentence {
  const verb = unmatched(firewall) === 'Allow' ? 'allows' : 'denies';
  if (firewall.accessRules.length === 0)
    return say`${nameOf(firewall)} has no access restrictions and ${verb} everybody`;
  return say`no access restriction of ${nameOf(firewall)} matches the caller, and the app ${verb} everybody else`;
}

function describe({ name, priority, action, source, subnet }: AccessRule, caller: NamedCaller): Sentence {
  const verb = action === 'Allow' ? 'allows' : 'denies';
  const whom =
    subnet === null || caller.path === 'public'
      ? code(source)
      : nameOf({ id: subnet, name: caller.subnetName });
  return say`access restriction ${code(name)} (${priority}) ${verb} ${whom}`;
}

function removing({ name, priority }: AccessRule): readonly Remedy[] {
  return [{ kind: 'removeRule', name, priority }];
}

function admitting({ accessRules }: ServiceFirewall, caller: NamedCaller): readonly Remedy[] {
  if (caller.path === 'serviceEndpoint') return [{ kind: 'admitSubnet', subnet: caller.subnet }];
  const { subnet } = caller;
  if (subnet && accessRules.some((rule) => rule.subnet === subnet.id && rule.action === 'Allow')) {
    return [{ kind: 'enableServiceEndpoint', subnet: subnet.id }];
  }
  return [...admittingAddresses(caller), ...admittingSubnet(caller)];
}

import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { DnsStep } from '../dns-answer.ts';
import type { DnsIndex } from '../dns-index.ts';
import { type Reply, replyWith, stepOf } from '../reply.ts';
import { securityPolicyStandsBeforeZones } from '../rules/security-policy-stands-before-zones.ts';

/** What the DNS security policy of a VNet does with a name: an answer in its place where it blocks it, else the steps that tell of it. */
export function askPolicy(
  index: DnsIndex,
  vnet: ResourceId,
  name: string,
): { readonly blocked: Reply | null; readonly steps: readonly DnsStep[] } {
  const policy = index.policyOf(vnet);
  const rule = policy && securityPolicyStandsBeforeZones.decides(policy, name);
  if (!policy || !rule) return { blocked: null, steps: [] };
  const { id } = securityPolicyStandsBeforeZones;
  if (rule.action !== 'Block') {
    const how = rule.action === 'Alert' ? 'lets it pass with an alert' : 'lets it pass';
    const says = say`Rule ${code(rule.name)} of ${nameOf(policy)} matches ${code(name)} and ${how}.`;
    return { blocked: null, steps: [stepOf('info', says, [id], [policy.id])] };
  }
  const evidence = say`Rule ${code(rule.name)} of ${nameOf(policy)} blocks ${code(name)} before any zone is asked.`;
  const also = say`The client sees SERVFAIL, or NXDOMAIN through the alias ${code('blockpolicy.azuredns.invalid')}.`;
  const blocked = replyWith(name, 'servfail', {
    steps: [stepOf('blocked', evidence, [id], [policy.id], [also])],
    faults: [
      { kind: 'blockedByPolicy', rule: id, at: policy.id, evidence, policy: policy.id, ruleName: rule.name },
    ],
  });
  return { blocked, steps: [] };
}

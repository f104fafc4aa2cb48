import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { askInTurn } from '../ask-in-turn.ts';
import type { DnsFault, DnsStep } from '../dns-answer.ts';
import type { DnsIndex } from '../dns-index.ts';
import type { ForwardingRule, Ruleset } from '../dns-world.ts';
import { toDomain } from '../domain.ts';
import { precede, type Reply, replyWith, stepOf } from '../reply.ts';
import { azureDnsIsNoRuleTarget } from '../rules/azure-dns-is-no-rule-target.ts';
import { forwardingRuleIsAskedForEveryAlias } from '../rules/forwarding-rule-is-asked-for-every-alias.ts';
import { longestForwardingSuffixWins } from '../rules/longest-forwarding-suffix-wins.ts';
import { ruleForThePublicSuffixTakesTheQuestion } from '../rules/rule-for-the-public-suffix-takes-the-question.ts';
import { rulesetForwardsThroughItsOutboundEndpoint } from '../rules/ruleset-forwards-through-its-outbound-endpoint.ts';
import { rulesetsNeedAzureDns } from '../rules/rulesets-need-azure-dns.ts';
import { wildcardRuleSkipsReservedSuffixes } from '../rules/wildcard-rule-skips-reserved-suffixes.ts';
import type { Walk } from '../walk.ts';

/** Forwards the name by the ruleset of the VNet; null when no rule fits. */
export function forwardByRule(walk: Walk, vnet: ResourceId, name: string, isAlias: boolean): Reply | null {
  const rule = ruleFor(walk.index, vnet, name);
  if (!rule) return null;
  const { ruleset } = rule;
  const from = rulesetForwardsThroughItsOutboundEndpoint.leavesFrom(ruleset);
  if (from === null) return noOutbound(ruleset, rule, name);
  const says = say`The rule for ${code(rule.domain)} of ${nameOf(ruleset)} forwards ${code(name)}.`;
  const cited: string[] = [longestForwardingSuffixWins.id, rulesetsNeedAzureDns.id];
  if (isAlias) cited.push(forwardingRuleIsAskedForEveryAlias.id);
  const targets = azureDnsIsNoRuleTarget.allowed(rule.targets);
  if (targets.length < rule.targets.length) cited.push(azureDnsIsNoRuleTarget.id);
  const place = { kind: 'vnet', vnet: from.vnet, servers: [] } as const;
  const asker = { id: ruleset.id, place, server: null, leavesFrom: from.endpoint };
  const reply = askInTurn(walk, asker, targets, name);
  const fault: DnsFault = {
    kind: 'ruleForwardsElsewhere',
    rule: ruleForThePublicSuffixTakesTheQuestion.id,
    at: ruleset.id,
    evidence: say`${nameOf(ruleset)} sends ${code(name)} to other servers, whose answer counts.`,
    ruleset: ruleset.id,
    ruleName: rule.name,
    vnet,
  };
  return precede(reply, { steps: [stepOf('passed', says, cited, [ruleset.id])], faults: [fault] });
}

/** Said where a rule for every name leaves this one to Azure DNS. */
export function skippedWildcard(index: DnsIndex, vnet: ResourceId, name: string): readonly DnsStep[] {
  const { id, applies } = wildcardRuleSkipsReservedSuffixes;
  return index.rulesetsOf(vnet).flatMap((ruleset) => {
    const skips = ruleset.rules.some(
      ({ enabled, domain }) =>
        enabled && toDomain(domain) === '' && domain.trim() !== '' && !applies(domain, name),
    );
    const says = say`The rule for every name of ${nameOf(ruleset)} leaves ${code(name)} to Azure DNS: its suffix is Azure's own.`;
    return skips ? [stepOf('info', says, [id], [ruleset.id])] : [];
  });
}

/** The rule that takes the name in this VNet; null when none fits. */
export function ruleFor(index: DnsIndex, vnet: ResourceId, name: string): RuleOfSet | null {
  const rules = index.rulesetsOf(vnet).flatMap((ruleset) => usableRules(ruleset, name));
  return longestForwardingSuffixWins.select(rules, name);
}

type RuleOfSet = ForwardingRule & { readonly ruleset: Ruleset };

/** Rules that may take the name, each with its ruleset. */
function usableRules(ruleset: Ruleset, name: string): readonly RuleOfSet[] {
  return ruleset.rules
    .filter(
      ({ enabled, domain }) =>
        enabled && domain.trim() !== '' && wildcardRuleSkipsReservedSuffixes.applies(domain, name),
    )
    .map((rule) => ({ ...rule, ruleset }));
}

function noOutbound(ruleset: Ruleset, rule: ForwardingRule, name: string): Reply {
  const id = rulesetForwardsThroughItsOutboundEndpoint.id;
  const evidence = say`${nameOf(ruleset)} has a rule for ${code(name)} but no outbound endpoint.`;
  const fault: DnsFault = {
    kind: 'noOutboundEndpoint',
    rule: id,
    at: ruleset.id,
    evidence,
    ruleset: ruleset.id,
    ruleName: rule.name,
  };
  return replyWith(name, 'timeout', {
    steps: [stepOf('blocked', evidence, [id], [ruleset.id])],
    faults: [fault],
  });
}

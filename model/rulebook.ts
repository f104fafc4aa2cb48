/** Door for the rulebook: every Azure behaviour that the model knows, as plain facts. It carries the engine along: for pages made at build time and for Node. */
import { azureFirewallRules } from './azure-firewall/rules.ts';
import { dnsRules } from './dns/rules.ts';
import { egressRules } from './egress/rules.ts';
import type { AzureRule } from './explain/rule.ts';
import { lintRules } from './lint/rules.ts';
import { nsgRules } from './nsg/rules.ts';
import { paasFirewallRules } from './paas-firewall/rules.ts';
import { privateLinkRules } from './private-link/rules.ts';
import { rehearseRules } from './rehearse/rules.ts';
import { routingRules } from './routing/rules.ts';
import { citations } from './scenarios/citations.ts';
import { traceRules } from './trace/rules.ts';

export { printTroubleshoot, troubleshootCauses } from './scenarios/connection-troubleshoot.ts';
export { facts } from './scenarios/facts.ts';
export { type FactFiles, printFacts } from './scenarios/print-facts.ts';
export { printRulebook } from './scenarios/print-rulebook.ts';

/** A rule with its room and the scenarios that show it. */
export type RulebookEntry = AzureRule & {
  readonly room: string;
  /** Keys of scenarios and slugs of starting points in whose answers it is cited. */
  readonly scenarios: readonly string[];
};

const shownBy = citations();

/** Every rule, in the order in which a packet meets the rooms; only the head of each, so that pages can hold it. */
export const rulebook: readonly RulebookEntry[] = [
  ...dnsRules,
  ...routingRules,
  ...nsgRules,
  ...azureFirewallRules,
  ...egressRules,
  ...privateLinkRules,
  ...paasFirewallRules,
  ...traceRules,
  ...rehearseRules,
  ...lintRules.map(({ rule }) => rule),
].map(({ id, says, source, checkedOn, facts, confidence }) => ({
  id,
  room: id.split('/')[0] ?? '',
  says,
  source,
  checkedOn,
  facts,
  confidence,
  scenarios: shownBy.get(id) ?? [],
}));

import { find } from '../document/design.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Answer } from '../trace/answer.ts';
import type { Cell } from './cell.ts';
import type { Because } from './judgement.ts';
import type { Pair } from './pairs.ts';
import type { PlannedStep } from './planned-change.ts';
import { publicAccessOffBeforeDnsIsReady } from './rules/public-access-off-before-dns-is-ready.ts';
import { serviceEndpointOnBeforeItsRule } from './rules/service-endpoint-on-before-its-rule.ts';
import { storageTakesNoRuleBeforeTheEndpoint } from './rules/storage-takes-no-rule-before-the-endpoint.ts';
import { zoneAnswersBeforeItsRecord } from './rules/zone-answers-before-its-record.ts';
import { closesPublicAccess, turnsEndpointOn } from './step-facts.ts';

/** What is known of a pair that a step took down. */
export interface TakenDown {
  readonly pair: Pair;
  readonly step: PlannedStep;
  readonly network: Network;
  readonly answer: Answer;
  readonly before: Cell;
  /** The answer in the variant that the plan leads to. */
  readonly goal: Cell;
}

/** The well-known mistake that took a pair down, in its own words; null where it is none of them. */
export function mistakeOf({ pair, step, network, answer, before, goal }: TakenDown): Because | null {
  const client = find(network.design, pair.client);
  const service = find(network.design, pair.service);
  if (!client || !service || before.fate !== 'works') return null;
  const name = code(answer.dns?.chain[0] ?? service.name);
  const seen = { dns: answer.dns?.answer ?? null, layer: answer.layer, path: answer.path };
  const closes = { closesPublicAccess: closesPublicAccess(step, pair.service, network.design) };
  if (goal.dns === 'private' && publicAccessOffBeforeDnsIsReady.happens(closes, seen))
    return {
      rule: publicAccessOffBeforeDnsIsReady.id,
      says: say`Public access off before DNS is ready: for ${nameOf(client)} the name ${name} still leads to the public address of ${nameOf(service)}, which refuses it now. Make the name lead to the private endpoint first.`,
    };
  if (zoneAnswersBeforeItsRecord.happens(before.dns, seen.dns))
    return {
      rule: zoneAnswersBeforeItsRecord.id,
      says: say`The zone answers before its record is there: ${nameOf(client)} gets no address for ${name} any more. Write the record first, then link the zone.`,
    };
  if (serviceEndpointOnBeforeItsRule.happens({ turnsEndpointOn: turnsEndpointOn(step) }, seen)) {
    if (storageTakesNoRuleBeforeTheEndpoint.appliesTo(service.kind))
      return {
        rule: storageTakesNoRuleBeforeTheEndpoint.id,
        says: say`${nameOf(service)} takes the virtual network rule only once the service endpoint is on: it refuses ${nameOf(client)} until the rule follows. Make that the next step at once.`,
      };
    return {
      rule: serviceEndpointOnBeforeItsRule.id,
      says: say`The service endpoint is on before the service admits the subnet: ${nameOf(service)} sees a private address of ${nameOf(client)} now, and no IP rule matches it. Add the virtual network rule first.`,
    };
  }
  return null;
}

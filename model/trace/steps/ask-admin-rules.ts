import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import { type AdminOutcome, evaluateAdminRules, nameOfRule } from '../../nsg/evaluate-admin-rules.ts';
import type { NsgFlow } from '../../nsg/nsg-flow.ts';
import { adminRulesComeBeforeNsgs } from '../../nsg/rules/admin-rules-come-before-nsgs.ts';
import { adminRulesSkipEndpointsAndGateways } from '../../nsg/rules/admin-rules-skip-endpoints-and-gateways.ts';
import { fixAdminRule } from '../fixes/admin-rules.ts';
import { block, doubt, note, type Parcel, printFlow, type Walk } from '../walk.ts';
import { edgesOf } from './port-edges.ts';

/** What admin rules leave to the NSGs of a subnet and interface. */
export interface AdminAnswer {
  /** The NSGs are asked, they are not, or whether they are is not known. */
  readonly nsgs: 'asked' | 'passedBy' | 'maybe';
  /** Why it is not known whether they are asked, and by which Azure rule. */
  readonly outcome: AdminOutcome | null;
}

const asked: AdminAnswer = { nsgs: 'asked', outcome: null };

/** Do admin rules let a port pass the NSGs by, or drop it? Null where the NSGs decide. */
export function adminWord(subnet: SubnetNode, flow: NsgFlow): AdminOutcome | null {
  if (subnet.adminRules.length === 0 || !countsFor(flow)) return null;
  const [first] = evaluateAdminRules(subnet.adminRules, flow, subnet.nsgTags);
  return first?.why === null ? first : null;
}

/** The security admin rules of a VNet, before any NSG: Deny ends it, Always allow passes the NSGs by, Allow goes on to them. */
export function askAdminRules(
  walk: Walk,
  subnet: SubnetNode,
  thing: ResourceId,
  parcel: Parcel,
  flowFor: (port: number) => NsgFlow,
): AdminAnswer {
  const flow = flowFor(parcel.port);
  if (subnet.adminRules.length === 0 || !countsFor(flow)) return asked;
  remember(walk, subnet, flowFor);
  const outcomes = evaluateAdminRules(subnet.adminRules, flow, subnet.nsgTags);
  const next = ({ access }: AdminOutcome) => adminRulesComeBeforeNsgs.next(access);
  const words = new Set(outcomes.map(next));
  const sure = outcomes.at(-1);
  if (!sure) return asked;
  if (words.size === 1) return told(walk, flow.direction, subnet, thing, parcel, sure);
  const outcome = outcomes.find((one) => one.why !== null && next(one) !== next(sure)) ?? null;
  if (!words.has('drop')) return { nsgs: 'maybe', outcome };
  if (outcome) doubtRule(walk, subnet, outcome, flow.direction);
  // The NSGs say no for sure only where nothing may carry the packet past them.
  return words.has('nsgs') && !words.has('deliver') ? asked : { nsgs: 'passedBy', outcome: null };
}

/** A rule that may be the one that decides. */
function doubtRule(
  walk: Walk,
  subnet: SubnetNode,
  { set, rule, why, matched, because }: AdminOutcome,
  direction: NsgFlow['direction'],
  otherwise = say``,
): void {
  if (!set || !rule) return;
  doubt(
    walk,
    actionOf(direction),
    {
      says: say`Admin rule ${nameOfRule(rule)} of ${nameOf(set)} may decide at ${nameOf(subnet)}: ${why ?? matched}${otherwise}`,
      rule: rule.because ?? adminRulesComeBeforeNsgs.id,
      layer: layerOf(direction),
      at: set.id,
    },
    { rules: [adminRulesComeBeforeNsgs.id, ...because] },
  );
}

/** The NSGs deny what an admin rule may carry past them. */
export function doubtNsgs(
  walk: Walk,
  subnet: SubnetNode,
  { outcome }: AdminAnswer,
  direction: NsgFlow['direction'],
): void {
  if (outcome) doubtRule(walk, subnet, outcome, direction, say`; without it the NSGs do not let it pass`);
}

/** What is sure: the rule that decides, in words. */
function told(
  walk: Walk,
  direction: NsgFlow['direction'],
  subnet: SubnetNode,
  thing: ResourceId,
  parcel: Parcel,
  { access, set, rule, matched, because }: AdminOutcome,
): AdminAnswer {
  if (access === null || set === null || rule === null) return asked;
  const rules = [adminRulesComeBeforeNsgs.id, ...because];
  const where = say`Admin rule ${nameOfRule(rule)} of ${nameOf(set)} at ${nameOf(subnet)}`;
  const flow = code(printFlow(parcel));
  switch (adminRulesComeBeforeNsgs.next(access)) {
    case 'drop':
      block(
        walk,
        actionOf(direction),
        {
          layer: layerOf(direction),
          at: set.id,
          rule: adminRulesComeBeforeNsgs.id,
          evidence: say`${where} denies ${flow}, and no NSG can allow it again`,
          fix: fixAdminRule(walk.network, set, rule, direction, parcel),
        },
        { details: [matched], rules },
      );
      return { nsgs: 'passedBy', outcome: null };
    case 'deliver':
      note(walk, {
        action: actionOf(direction),
        says: say`${where} always allows ${flow}: the NSGs are not asked`,
        details: [matched],
        rules,
        at: [thing, set.id],
      });
      return { nsgs: 'passedBy', outcome: null };
    case 'nsgs':
      note(walk, {
        action: actionOf(direction),
        says: say`${where} allows ${flow}; the NSGs are asked next`,
        details: [matched],
        rules,
        at: [thing, set.id],
      });
      return asked;
  }
}

/** What arrives at a private endpoint no admin rule touches. */
export function tellOfEndpoint(walk: Walk, subnet: SubnetNode, endpoint: ResourceId): void {
  const isPrivateEndpoint = true;
  const counts = adminRulesSkipEndpointsAndGateways.countFor({ isPrivateEndpoint });
  if (subnet.adminRules.length === 0 || counts) return;
  note(walk, {
    action: 'enter',
    says: say`The security admin rules of the VNet do not count for private endpoints`,
    rules: [adminRulesSkipEndpointsAndGateways.id],
    at: [endpoint],
    outcome: 'info',
  });
}

/** Further ports are asked of the same rules. */
function remember(walk: Walk, subnet: SubnetNode, flowFor: (port: number) => NsgFlow): void {
  const [set] = subnet.adminRules;
  if (!set) return;
  walk.checks.push({
    layer: layerOf(flowFor(0).direction),
    at: set.id,
    edges: () => subnet.adminRules.flatMap(({ rules }) => edgesOf(rules)),
    deniedBy: (port) => {
      const word = adminWord(subnet, flowFor(port));
      return word?.access === 'Deny' ? (word.rule?.name ?? null) : null;
    },
  });
}

function countsFor({ direction, toPrivateEndpoint }: NsgFlow): boolean {
  const isPrivateEndpoint = direction === 'Inbound' && toPrivateEndpoint === true;
  return adminRulesSkipEndpointsAndGateways.countFor({ isPrivateEndpoint });
}

function actionOf(direction: NsgFlow['direction']): 'leave' | 'enter' {
  return direction === 'Outbound' ? 'leave' : 'enter';
}

function layerOf(direction: NsgFlow['direction']): 'nsgOut' | 'nsgIn' {
  return direction === 'Outbound' ? 'nsgOut' : 'nsgIn';
}

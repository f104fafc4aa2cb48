import { find } from '../document/design.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { proxyAsksABackendThatAnswers } from './rules/proxy-asks-a-backend-that-answers.ts';
import { publicNameBesidePrivateEndpoint } from './rules/public-name-beside-private-endpoint.ts';
import { assume, block, type OnwardWay, type Walk } from './walk.ts';

/** What going on needs of the trace, handed in because a connection of a proxy is a call like any other. */
export interface Caller {
  /** A fresh record for one connection. */
  fresh(): Walk;
  call(walk: Walk, ends: NonNullable<OnwardWay['ends']>): void;
  /** Did it come to another place than it was meant to, be it the public address beside a private endpoint? */
  isMisdirected(walk: Walk, ends: NonNullable<OnwardWay['ends']>): boolean;
}

interface Tried {
  readonly way: OnwardWay;
  readonly walk: Walk;
  readonly answers: boolean;
}

/** Where a proxy took the connection, it opens another one: to the first of its backends that answers. The record goes on with that. */
export function goOn(walk: Walk, caller: Caller, before: readonly ResourceId[] = []): void {
  const { onward } = walk;
  if (onward === null || walk.quiet) return;
  if (before.includes(onward.by)) {
    const proxy = find(walk.network.design, onward.by) ?? { id: onward.by, name: 'The proxy' };
    block(walk, 'forward', {
      layer: 'appliance',
      at: onward.by,
      rule: proxyAsksABackendThatAnswers.id,
      evidence: say`The call comes back to ${nameOf(proxy)}: the proxies hand it on in a circle`,
    });
    return;
  }
  const tried: Tried[] = [];
  for (const way of onward.ways) {
    const next = caller.fresh();
    if (way.ends) caller.call(next, way.ends);
    way.walkOn?.(next);
    goOn(next, caller, [...before, onward.by]);
    tried.push({ way, walk: next, answers: answersIn(next) });
    if (tried.at(-1)?.answers) break;
  }
  const chosen = proxyAsksABackendThatAnswers.choose(tried);
  if (!chosen) return;
  join(walk, chosen.walk);
  if (chosen.answers && chosen.way.ends && caller.isMisdirected(chosen.walk, chosen.way.ends))
    tellMisdirection(walk, chosen);
  walk.onwardMisdirected ??= chosen.walk.onwardMisdirected;
  if (chosen.answers) tellOthers(walk, tried);
}

function answersIn({ arrival, blockers, doubts, notModelled }: Walk): boolean {
  const isDead = blockers.some(({ fatal }) => fatal);
  return arrival !== null && !isDead && doubts.length === 0 && notModelled.length === 0;
}

/** The record of the further connection behind that of the first. */
function join(walk: Walk, next: Walk): void {
  walk.steps.push(...next.steps);
  walk.blockers.push(...next.blockers);
  walk.doubts.push(...next.doubts);
  walk.hops.push(...next.hops);
  walk.notModelled.push(...next.notModelled);
  walk.remarks.push(...next.remarks);
  for (const { kind, says } of next.assumptions) assume(walk, kind, says);
  walk.calledAt = walk.arrival;
  walk.arrival = next.arrival;
}

/** A backend that is called at its public address gives its answer all the same; somebody else at a private one does not. */
function tellMisdirection(walk: Walk, { way, walk: next }: Tried): void {
  const proxy = find(walk.network.design, walk.onward?.by);
  const backend = find(walk.network.design, way.to);
  if (!proxy || !backend) return;
  const isCalledInPublic = next.path === 'public' || next.path === 'serviceEndpoint';
  if (isCalledInPublic) {
    walk.remarks.push({
      rule: publicNameBesidePrivateEndpoint.id,
      says: say`${nameOf(proxy)} calls ${nameOf(backend)} at its public address, although it has a way to a private endpoint: the DNS of its VNet gives the public address`,
    });
  } else {
    walk.onwardMisdirected = { by: proxy.id, to: backend.id };
    walk.path = next.path;
  }
}

/** Backends before the one that answers get nothing. */
function tellOthers(walk: Walk, tried: readonly Tried[]): void {
  for (const { way, walk: failed, answers } of tried) {
    const backend = find(walk.network.design, way.to);
    if (answers || !backend) continue;
    const why = failed.blockers.find(({ fatal }) => fatal)?.evidence ?? failed.doubts[0]?.says;
    walk.remarks.push({
      rule: proxyAsksABackendThatAnswers.id,
      says: why
        ? say`${nameOf(backend)} gets nothing: ${why}`
        : say`Whether ${nameOf(backend)} answers is not modelled`,
    });
  }
}

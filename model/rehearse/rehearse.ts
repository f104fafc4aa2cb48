import type { Defaults, Design } from '../document/design.ts';
import { find } from '../document/design.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { type FoundOrder, findOrder, type RehearsalControl } from './find-order.ts';
import { judgeOrder as judge } from './judge-order.ts';
import type { StepJudgement } from './judgement.ts';
import type { Phase } from './planned-change.ts';
import { type RehearsalWorld, rehearsalWorld } from './rehearsal-world.ts';

/** A step as panels and reports need it. */
export interface RehearsedStep {
  readonly id: string;
  readonly says: readonly Sentence[];
  readonly needs: readonly string[];
  readonly phase: Phase;
  /** The things that it creates, changes or deletes. */
  readonly at: readonly ResourceId[];
}

/** A pair by the names of its ends. */
export interface RehearsedPair {
  readonly client: { readonly id: ResourceId; readonly name: string };
  readonly service: { readonly id: ResourceId; readonly name: string };
  readonly fqdn: string | null;
}

/** A rehearsed migration: the steps, the order that was found, and what happens in it. */
export interface Rehearsal {
  readonly steps: readonly RehearsedStep[];
  readonly pairs: readonly RehearsedPair[];
  readonly found: FoundOrder;
  readonly judgements: readonly StepJudgement[];
  readonly figures: RehearsalFigures;
}

/** How much was asked for it. */
export interface RehearsalFigures {
  /** Answers that were worked out for the whole rehearsal. */
  readonly asked: number;
  /** Answers that the steps of the found order would need if every pair were asked again. */
  readonly all: number;
  /** Of these, the answers that the steps of the found order can alter. */
  readonly again: number;
}

/** Looks for an order from one design to another and judges it, step by step. */
export function rehearse(a: Design, b: Design, defaults: Defaults, control: RehearsalControl): Rehearsal {
  const world = rehearsalWorld(a, b, defaults);
  const found = findOrder(world, control);
  return {
    steps: stepsFrom(world),
    pairs: pairsFrom(world, a, b),
    found,
    judgements: judge(world, found.order),
    figures: figuresOf(world),
  };
}

/** Judges an order that somebody made by hand, from scratch. */
export function judgeOrder(
  a: Design,
  b: Design,
  defaults: Defaults,
  order: readonly string[],
): readonly StepJudgement[] {
  return judge(rehearsalWorld(a, b, defaults), order);
}

function stepsFrom({ steps }: RehearsalWorld): readonly RehearsedStep[] {
  return steps.map(({ id, changes, needs, phase }) => ({
    id,
    needs,
    phase,
    says: changes.map(({ says }) => says),
    at: [
      ...new Set(changes.flatMap(({ change }) => [...Object.keys(change.set), ...change.removed])),
    ] as ResourceId[],
  }));
}

function pairsFrom({ pairs }: RehearsalWorld, a: Design, b: Design): readonly RehearsedPair[] {
  const named = (id: ResourceId) => ({ id, name: find(b, id)?.name ?? find(a, id)?.name ?? id });
  return pairs.map(({ client, service, fqdn }) => ({ client: named(client), service: named(service), fqdn }));
}

function figuresOf(world: RehearsalWorld): RehearsalFigures {
  const all = world.pairs.length * world.steps.length;
  const again = world.classes.reduce((sum, { pairs, steps }) => sum + pairs.length * countOf(steps), 0);
  return { asked: world.asked(), all, again };
}

function countOf(steps: bigint): number {
  let count = 0;
  for (let rest = steps; rest > 0n; rest &= rest - 1n) count += 1;
  return count;
}

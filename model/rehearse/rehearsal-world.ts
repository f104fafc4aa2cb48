import type { Defaults, Design } from '../document/design.ts';
import { apply } from '../document/difference.ts';
import { invariant } from '../explain/invariant.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import { bothDesigns } from './both-designs.ts';
import { type Cell, cellOf } from './cell.ts';
import { type Pair, pairsOf } from './pairs.ts';
import { pinAddresses, pinsOf } from './pin-addresses.ts';
import { planChanges } from './plan-changes.ts';
import { type PlannedChange, type PlannedStep, stepsOf } from './planned-change.ts';
import type { Touch } from './touch.ts';
import { touchesOf } from './touches.ts';

/** Which steps are made: one bit a step. */
export type State = bigint;

/** Pairs that the same steps can alter. */
export interface PairClass {
  readonly pairs: readonly number[];
  /** The steps that can alter their answers. */
  readonly steps: State;
}

/** Everything that a rehearsal asks: each answer is worked out once for the steps that can alter it. */
export interface RehearsalWorld {
  readonly changes: readonly PlannedChange[];
  readonly steps: readonly PlannedStep[];
  readonly pairs: readonly Pair[];
  readonly classes: readonly PairClass[];
  readonly nothing: State;
  readonly everything: State;
  networkAt(state: State): Network;
  /** The answers of a class, in the order of its pairs. */
  cellsOf(one: PairClass, state: State): readonly Cell[];
  /** How many answers were worked out. */
  asked(): number;
}

/** Prepares the way from one design to another for questions about any mixture of the two. */
export function rehearsalWorld(a: Design, b: Design, defaults: Defaults): RehearsalWorld {
  const changes = planChanges(a, b);
  const steps = stepsOf(changes);
  const pairs = pairsOf(a, b, defaults);
  const pins = pinsOf(a, b, defaults);
  const both = bothDesigns(pinAddresses(a, pins), pinAddresses(b, pins), defaults);
  const touches = steps.map((step) => step.changes.flatMap((change) => touchesOf(change, both)));
  const inNeed = orderOfNeeds(steps);
  const networkAt = recent((state: State) => {
    const made = inNeed.filter((index) => has(state, index)).flatMap((index) => steps[index]?.changes ?? []);
    const design = made.reduce((at, { change }) => apply(change, at), a);
    return compile(pinAddresses(design, pins), defaults);
  });
  let asked = 0;
  const known = new Map<PairClass, Map<State, readonly Cell[]>>();
  return {
    changes,
    steps,
    pairs,
    classes: classesOf(pairs, touches),
    nothing: 0n,
    everything: (1n << BigInt(steps.length)) - 1n,
    networkAt,
    cellsOf(one, state) {
      const answers = known.get(one) ?? new Map<State, readonly Cell[]>();
      known.set(one, answers);
      const relevant = state & one.steps;
      const before = answers.get(relevant);
      if (before) return before;
      const network = networkAt(state);
      const cells = one.pairs.map((index) => cellOf(network, pairs[index] as Pair));
      asked += cells.length;
      answers.set(relevant, cells);
      return cells;
    },
    asked: () => asked,
  };
}

/** Is a step made? */
export function has(state: State, step: number): boolean {
  return ((state >> BigInt(step)) & 1n) === 1n;
}

/** The state with one more step made. */
export function withStep(state: State, step: number): State {
  return state | (1n << BigInt(step));
}

/** The steps that a state holds. */
export function stepsIn(state: State): readonly number[] {
  const found: number[] = [];
  for (let rest = state, index = 0; rest > 0n; rest >>= 1n, index += 1)
    if ((rest & 1n) === 1n) found.push(index);
  return found;
}

function classesOf(pairs: readonly Pair[], touches: readonly (readonly Touch[])[]): readonly PairClass[] {
  const classes = new Map<State, number[]>();
  pairs.forEach((pair, index) => {
    let mask = 0n;
    touches.forEach((areas, step) => {
      if (areas.some((area) => isTouched(area, pair))) mask = withStep(mask, step);
    });
    const known = classes.get(mask);
    if (known) known.push(index);
    else classes.set(mask, [index]);
  });
  return [...classes].map(([steps, own]) => ({ pairs: own, steps }));
}

function isTouched({ clients, services }: Touch, { client, service }: Pair): boolean {
  return (clients?.has(client) ?? true) && (services?.has(service) ?? true);
}

/** The steps so that each comes after what it needs. */
function orderOfNeeds(steps: readonly PlannedStep[]): readonly number[] {
  const at = new Map(steps.map(({ id }, index) => [id, index]));
  const order: number[] = [];
  const done = new Set<number>();
  const visit = (index: number): void => {
    if (done.has(index)) return;
    done.add(index);
    const step = steps[index];
    invariant(step, 'a step is in its plan');
    for (const need of step.needs) {
      const before = at.get(need);
      if (before !== undefined) visit(before);
    }
    order.push(index);
  };
  steps.forEach((_, index) => {
    visit(index);
  });
  return order;
}

/** As many networks as a usual plan has steps: a walk through it asks for each of them again. */
const mostKept = 24;

/** Keeps the last results. */
function recent<T>(make: (state: State) => T): (state: State) => T {
  const kept = new Map<State, T>();
  return (state) => {
    const before = kept.get(state);
    if (before !== undefined) return before;
    const made = make(state);
    kept.set(state, made);
    const [oldest] = kept.keys();
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return made;
  };
}

import { type PlannedStep, phases } from './planned-change.ts';
import { has, type State, withStep } from './rehearsal-world.ts';

/** Some steps whose order is looked for, apart from all others. */
export interface OrderProblem {
  readonly steps: readonly number[];
  /** For every step of the plan the steps that it needs, directly or not. */
  readonly needs: readonly State[];
  /** How bad it is to stand here between two steps; nought is well. */
  costAt(state: State): number;
}

/** The best order that a search came to. */
export interface SearchResult {
  readonly order: readonly number[];
  readonly cost: number;
  /** Was nothing better left to look at? Then no order costs less. */
  readonly isBest: boolean;
}

/** What a search is told about how far it may go, and tells about how far it went. */
export interface SearchLimits {
  /** So many states may be asked about. */
  readonly mostStates: number;
  onState?(): void;
}

interface Reached {
  readonly cost: number;
  readonly from: State | null;
  readonly step: number;
}

/** Looks through the subsets of the steps, cheapest way first; within the limit it ends with the best order there is. */
export function searchOrder(
  { steps, needs, costAt }: OrderProblem,
  plan: readonly PlannedStep[],
  { mostStates, onState }: SearchLimits,
): SearchResult {
  const goal = steps.reduce(withStep, 0n);
  const own = goal;
  const byPhase = [...steps].sort((one, other) => rank(plan, one) - rank(plan, other) || one - other);
  const reached = new Map<State, Reached>([[0n, { cost: 0, from: null, step: -1 }]]);
  const open = costQueue();
  open.add(0, 0n);
  const closed = new Set<State>();
  let deepest = 0n;
  for (let next = open.take(); next; next = open.take()) {
    const { state, cost } = next;
    if (closed.has(state) || cost > (reached.get(state)?.cost ?? 0)) continue;
    closed.add(state);
    onState?.();
    if (state === goal) return { order: wayTo(reached, goal), cost, isBest: true };
    if (reached.size >= mostStates) return giveUp({ steps: byPhase, needs, costAt }, reached, deepest, goal);
    if (sizeOf(state) > sizeOf(deepest)) deepest = state;
    // The last one that is added is looked at first: what comes first in a careful plan.
    for (const step of byPhase.toReversed()) {
      if (has(state, step) || !isReady(needs[step] ?? 0n, own, state)) continue;
      const after = withStep(state, step);
      const sum = cost + costAt(after);
      const known = reached.get(after);
      if (known && known.cost <= sum) continue;
      reached.set(after, { cost: sum, from: state, step });
      open.add(sum, after);
    }
  }
  return giveUp({ steps: byPhase, needs, costAt }, reached, deepest, goal);
}

/** The rest by always taking the step that harms least: from where the search came furthest, or from the start. */
function giveUp(
  problem: OrderProblem,
  reached: ReadonlyMap<State, Reached>,
  deepest: State,
  goal: State,
): SearchResult {
  const ways = [deepest, 0n].map((start) =>
    finish(problem, wayTo(reached, start), reached.get(start)?.cost ?? 0, start, goal),
  );
  const [one, other] = ways;
  return (one && other && one.cost <= other.cost ? one : other) as SearchResult;
}

function finish(
  { steps, needs, costAt }: OrderProblem,
  begun: readonly number[],
  soFar: number,
  start: State,
  goal: State,
): SearchResult {
  const order = [...begun];
  let [state, cost] = [start, soFar];
  while (state !== goal) {
    const at = state;
    const ready = steps.filter((step) => !has(at, step) && isReady(needs[step] ?? 0n, goal, at));
    const judged = ready.map((step) => ({ step, harm: costAt(withStep(at, step)) }));
    const best = judged.reduce((least, one) => (one.harm < least.harm ? one : least));
    order.push(best.step);
    state = withStep(at, best.step);
    cost += best.harm;
  }
  return { order, cost, isBest: false };
}

function isReady(needs: State, own: State, state: State): boolean {
  return (needs & own & ~state) === 0n;
}

function rank(plan: readonly PlannedStep[], step: number): number {
  return phases.indexOf(plan[step]?.phase ?? 'create');
}

function sizeOf(state: State): number {
  let size = 0;
  for (let rest = state; rest > 0n; rest &= rest - 1n) size += 1;
  return size;
}

function wayTo(reached: ReadonlyMap<State, Reached>, state: State): readonly number[] {
  const way: number[] = [];
  for (let at = reached.get(state); at && at.from !== null; at = reached.get(at.from)) way.push(at.step);
  return way.reverse();
}

/** States by what it costs to come to them; among equals the last one added. */
function costQueue() {
  const stacks = new Map<number, State[]>();
  return {
    add(cost: number, state: State): void {
      const stack = stacks.get(cost);
      if (stack) stack.push(state);
      else stacks.set(cost, [state]);
    },
    take(): { readonly cost: number; readonly state: State } | null {
      if (stacks.size === 0) return null;
      const cost = Math.min(...stacks.keys());
      const stack = stacks.get(cost) ?? [];
      const state = stack.pop();
      if (stack.length === 0) stacks.delete(cost);
      return state === undefined ? null : { cost, state };
    },
  };
}

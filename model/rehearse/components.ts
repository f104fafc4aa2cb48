import type { PlannedStep } from './planned-change.ts';
import { phases } from './planned-change.ts';
import { type PairClass, type RehearsalWorld, type State, stepsIn, withStep } from './rehearsal-world.ts';

/** Pairs that work before and after: what an order must not interrupt. */
export interface Watched {
  readonly one: PairClass;
  /** Places in the class of the pairs that work in both variants. */
  readonly places: readonly number[];
}

/** The classes in which somebody works both before and after. */
export function watchedOf(world: RehearsalWorld): readonly Watched[] {
  return world.classes.flatMap((one) => {
    const [before, after] = [world.cellsOf(one, world.nothing), world.cellsOf(one, world.everything)];
    const places = one.pairs
      .map((_, place) => place)
      .filter((place) => before[place]?.fate === 'works' && after[place]?.fate === 'works');
    return places.length > 0 ? [{ one, places }] : [];
  });
}

/** For every step everything that has to be made before it, at any distance. */
export function allNeeds(steps: readonly PlannedStep[]): readonly State[] {
  const at = new Map(steps.map(({ id }, index) => [id, index]));
  const known = new Map<number, State>();
  const visit = (index: number): State => {
    const before = known.get(index);
    if (before !== undefined) return before;
    known.set(index, 0n);
    const needs = (steps[index]?.needs ?? []).flatMap((id) => at.get(id) ?? []);
    const all = needs.reduce((mask, need) => withStep(mask, need) | visit(need), 0n);
    known.set(index, all);
    return all;
  };
  return steps.map((_, index) => visit(index));
}

/** Steps that hang together: those that can alter the same pairs, or need each other. Each part can be ordered for itself. */
export function partsOf(
  watched: readonly Watched[],
  needs: readonly State[],
): readonly (readonly number[])[] {
  const active = watched.reduce((mask, { one }) => mask | one.steps, 0n);
  const roots = new Map(stepsIn(active).map((step) => [step, step]));
  const rootOf = (step: number): number => {
    const next = roots.get(step) ?? step;
    return next === step ? step : rootOf(next);
  };
  const join = (steps: readonly number[]): void => {
    const [first, ...rest] = steps;
    for (const step of rest) if (first !== undefined) roots.set(rootOf(step), rootOf(first));
  };
  for (const { one } of watched) join(stepsIn(one.steps));
  for (const step of stepsIn(active)) join([step, ...stepsIn((needs[step] ?? 0n) & active)]);
  const parts = new Map<number, number[]>();
  for (const step of stepsIn(active)) parts.set(rootOf(step), [...(parts.get(rootOf(step)) ?? []), step]);
  return [...parts.values()];
}

/** One order out of the orders of the parts and the steps that matter to nobody: what a careful person does first comes first. */
export function mergeOrders(
  plan: readonly PlannedStep[],
  orders: readonly (readonly number[])[],
  needs: readonly State[],
): readonly number[] {
  const bound = new Set(orders.flat());
  const queues = [...orders, ...plan.flatMap((_, index) => (bound.has(index) ? [] : [[index]]))].map(
    (one) => [...one],
  );
  const order: number[] = [];
  let made: State = 0n;
  for (;;) {
    const heads = queues
      .filter((queue) => queue[0] !== undefined && ((needs[queue[0]] ?? 0n) & ~made) === 0n)
      .sort((one, other) => rankOf(plan, one[0]) - rankOf(plan, other[0]) || (one[0] ?? 0) - (other[0] ?? 0));
    const step = heads[0]?.shift();
    if (step === undefined) return order;
    order.push(step);
    made = withStep(made, step);
  }
}

function rankOf(plan: readonly PlannedStep[], step: number | undefined): number {
  return phases.indexOf(plan[step ?? -1]?.phase ?? 'create');
}

/** The state with everything that its steps need. */
export function withNeeds(state: State, needs: readonly State[]): State {
  return stepsIn(state).reduce((all, step) => all | (needs[step] ?? 0n), state);
}

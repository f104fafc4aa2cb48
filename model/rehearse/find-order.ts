import { type Sentence, say } from '../explain/sentence.ts';
import type { Cell } from './cell.ts';
import { allNeeds, mergeOrders, partsOf, type Watched, watchedOf, withNeeds } from './components.ts';
import type { RehearsalWorld, State } from './rehearsal-world.ts';
import { type SearchResult, searchOrder } from './search-order.ts';

/** How a caller follows the search; it ends the search by ending the worker. */
export interface RehearsalControl {
  progress(done: number, total: number): void;
}

/** What a search for an order came to; the three are never mixed. */
export type FoundOrder =
  /** After every step everything works that works in both variants. */
  | { readonly outcome: 'safe'; readonly order: readonly string[] }
  /** Every order interrupts something; this one least. Each pair of `always` is interrupted in every order, whatever the others. */
  | { readonly outcome: 'provedNone'; readonly order: readonly string[]; readonly always: readonly number[] }
  /** None was found, and none is proved not to be there. */
  | { readonly outcome: 'notFound'; readonly order: readonly string[]; readonly why: Sentence };

/** Up to so many steps that hang together every subset is looked at, so that a search that finds nothing is a proof. */
const mostProved = 14;

/** How many states a search looks at where there are too many to look at all. */
const mostTried = 1500;

/** Looks for an order of the steps that interrupts nobody; without one it gives the order that interrupts least. */
export function findOrder(world: RehearsalWorld, control: RehearsalControl): FoundOrder {
  const needs = allNeeds(world.steps);
  const watched = watchedOf(world);
  const parts = partsOf(watched, needs);
  const follow = followed(parts, control);
  const strict = parts.map((steps) =>
    search(world, watched, needs, steps, (cell) => cell.fate !== 'works', follow),
  );
  const order = idsOf(world, strict, needs);
  if (strict.every(({ cost }) => cost === 0)) return { outcome: 'safe', order };
  const size = Math.max(...parts.map(({ length }) => length));
  if (size > mostProved || !strict.every(({ isBest }) => isBest)) {
    return {
      outcome: 'notFound',
      order,
      why: say`${size} steps hang together; every order is looked at only up to ${mostProved}`,
    };
  }
  // What nobody can tell is no proof: only what is certainly down counts against an order.
  const certain = parts.map((steps) =>
    search(world, watched, needs, steps, (cell) => cell.fate === 'down', follow),
  );
  const best = idsOf(world, certain, needs);
  if (certain.every(({ cost }) => cost === 0))
    return {
      outcome: 'notFound',
      order: best,
      why: say`in every order there is a step after which the model cannot tell for somebody`,
    };
  return { outcome: 'provedNone', order: best, always: alwaysDown(world, watched, needs) };
}

type IsBad = (cell: Cell) => boolean;

function search(
  world: RehearsalWorld,
  watched: readonly Watched[],
  needs: readonly State[],
  steps: readonly number[],
  isBad: IsBad,
  onState: () => void,
): SearchResult {
  const own = watched.filter(({ one }) => steps.some((step) => (one.steps >> BigInt(step)) & 1n));
  const costs = new Map<Watched, Map<State, number>>();
  return searchOrder(
    {
      steps,
      needs,
      costAt: (state) => {
        const whole = withNeeds(state, needs);
        return own.reduce((sum, part) => sum + costOf(part, whole), 0);
      },
    },
    world.steps,
    { mostStates: steps.length > mostProved ? mostTried : Number.POSITIVE_INFINITY, onState },
  );

  function costOf(part: Watched, state: State): number {
    const relevant = state & part.one.steps;
    const known = costs.get(part) ?? new Map<State, number>();
    costs.set(part, known);
    const before = known.get(relevant);
    if (before !== undefined) return before;
    const cells = world.cellsOf(part.one, state);
    const cost = part.places.filter((place) => isBad(cells[place] as Cell)).length;
    known.set(relevant, cost);
    return cost;
  }
}

function idsOf(
  world: RehearsalWorld,
  results: readonly SearchResult[],
  needs: readonly State[],
): readonly string[] {
  const orders = results.map(({ order }) => order);
  return mergeOrders(world.steps, orders, needs).map((step) => world.steps[step]?.id ?? '');
}

/** The pairs that are down at some time in every order: looked for one by one. */
function alwaysDown(
  world: RehearsalWorld,
  watched: readonly Watched[],
  needs: readonly State[],
): readonly number[] {
  return watched.flatMap(({ one, places }) =>
    places.flatMap((place) => {
      const alone: Watched = { one, places: [place] };
      const cost = partsOf([alone], needs)
        .map(
          (steps) =>
            search(
              world,
              [alone],
              needs,
              steps,
              (cell) => cell.fate === 'down',
              () => {},
            ).cost,
        )
        .reduce((sum, part) => sum + part, 0);
      return cost > 0 ? [one.pairs[place] as number] : [];
    }),
  );
}

/** Progress over all parts: how many subsets were looked at of how many there are. */
function followed(parts: readonly (readonly number[])[], { progress }: RehearsalControl): () => void {
  const total = parts.reduce((sum, { length }) => sum + (length > mostProved ? mostTried : 2 ** length), 0);
  let done = 0;
  return () => {
    done += 1;
    progress(Math.min(done, total), total);
  };
}

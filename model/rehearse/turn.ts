import type { Cell } from './cell.ts';
import type { PlannedStep } from './planned-change.ts';
import { has, type RehearsalWorld, type State } from './rehearsal-world.ts';

/** One step of an order that is judged, with the answers before and after every step. */
export interface Turn {
  readonly world: RehearsalWorld;
  readonly step: PlannedStep;
  readonly place: number;
  /** The pairs to which it can give another answer. */
  readonly touched: ReadonlySet<number>;
  /** The row before the step; the next one is after it. */
  readonly turn: number;
  readonly rows: readonly {
    readonly state: State;
    readonly cells: readonly Cell[];
    readonly asked: number;
  }[];
  readonly goal: readonly Cell[];
}

/** The network of a row. */
export function networkOf({ world, rows }: Turn, row: number): ReturnType<RehearsalWorld['networkAt']> {
  return world.networkAt(rows[row]?.state ?? 0n);
}

/** The pairs to which a step can give another answer. */
export function touchedBy({ classes }: RehearsalWorld, place: number): ReadonlySet<number> {
  return new Set(classes.flatMap(({ steps, pairs }) => (has(steps, place) ? pairs : [])));
}

import type { Change } from '../document/difference.ts';
import type { Sentence } from '../explain/sentence.ts';

/** When a careful person would make a change: first what only adds, last what only takes away. */
export type Phase = 'create' | 'allow' | 'names' | 'ways' | 'close' | 'remove' | 'words';

/** The phases in the order in which they are preferred; only safety comes before it. */
export const phases: readonly Phase[] = ['create', 'allow', 'names', 'ways', 'close', 'remove', 'words'];

/** One change that a person would make on the way from one variant to another. */
export interface PlannedChange {
  /** The same for the same two designs, such as `create sql-1`. */
  readonly id: string;
  /** What is done, in Azure's words. */
  readonly says: Sentence;
  readonly change: Change;
  /** Changes that have to come before. */
  readonly needs: readonly string[];
  /** What a deployment makes at once; the name of the group is the id of its first change. */
  readonly group: string;
  readonly phase: Phase;
}

/** Changes that are made at once: one step of a plan. */
export interface PlannedStep {
  readonly id: string;
  readonly changes: readonly PlannedChange[];
  /** Steps that have to come before. */
  readonly needs: readonly string[];
  readonly phase: Phase;
}

/** The changes by the steps in which they are made, in the order of the plan. */
export function stepsOf(changes: readonly PlannedChange[]): readonly PlannedStep[] {
  const groupOf = new Map(changes.map(({ id, group }) => [id, group]));
  const members = new Map<string, PlannedChange[]>();
  for (const change of changes) members.set(change.group, [...(members.get(change.group) ?? []), change]);
  return [...members].map(([id, own]) => ({
    id,
    changes: inOrder(own),
    needs: [...new Set(own.flatMap(({ needs }) => needs.map((need) => groupOf.get(need) ?? need)))].filter(
      (need) => need !== id,
    ),
    phase: own.reduce<Phase>(
      (latest, { phase }) => (phases.indexOf(phase) > phases.indexOf(latest) ? phase : latest),
      own[0]?.phase ?? 'create',
    ),
  }));
}

/** What is made at once, written down so that each comes after what it needs. */
function inOrder(changes: readonly PlannedChange[]): readonly PlannedChange[] {
  const order: PlannedChange[] = [];
  const left = [...changes].sort((one, other) => phases.indexOf(one.phase) - phases.indexOf(other.phase));
  while (left.length > 0) {
    const free = left.findIndex(({ needs }) => !needs.some((need) => left.some(({ id }) => id === need)));
    order.push(...left.splice(Math.max(0, free), 1));
  }
  return order;
}

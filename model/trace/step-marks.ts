import type { ResourceId } from '../ids.ts';
import type { Step } from './answer.ts';
import { graver, groupSteps } from './step-groups.ts';

/** The numbers of the steps that happen at one thing, as the cards of the answer have them. */
export interface StepMark {
  readonly at: ResourceId;
  readonly numbers: readonly number[];
  readonly outcome: Step['outcome'];
}

/** One mark for each thing at which something happens, in the order of the way. */
export function stepMarks(steps: readonly Step[]): readonly StepMark[] {
  const marks = new Map<ResourceId, StepMark>();
  for (const { at, number, outcome } of groupSteps(steps)) {
    const [place] = at;
    if (place === undefined) continue;
    const before = marks.get(place);
    marks.set(place, {
      at: place,
      numbers: [...(before?.numbers ?? []), number],
      outcome: before && graver(before.outcome, outcome) ? before.outcome : outcome,
    });
  }
  return [...marks.values()];
}

/** The numbers of a mark in few characters: `2`, `2, 3`, `5–7`. */
export function printNumbers(numbers: readonly number[]): string {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && number === (run.at(-1) ?? 0) + 1) run.push(number);
    else runs.push([number]);
  }
  return runs.map((run) => (run.length > 2 ? `${run[0]}–${run.at(-1)}` : run.join(', '))).join(', ');
}

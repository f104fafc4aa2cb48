import { printSentence } from '../explain/sentence.ts';
import type { Answer, Step } from '../trace/answer.ts';

/** Where two ways part: the place of the step in both, and the step of each; null where that way has ended. */
export interface FirstDifference {
  readonly index: number;
  readonly before: Step | null;
  readonly after: Step | null;
}

/** The first step that differs between two traces of one question; null where the steps are the same. */
export function firstDifference(a: Answer, b: Answer): FirstDifference | null {
  const length = Math.max(a.steps.length, b.steps.length);
  for (let index = 0; index < length; index += 1) {
    const [before, after] = [a.steps[index] ?? null, b.steps[index] ?? null];
    if (before === null || after === null || textOf(before) !== textOf(after))
      return { index, before, after };
  }
  return null;
}

/** Steps are told in words, so that words decide: ids may differ between two files. */
function textOf({ action, says, details, outcome, rules }: Step): string {
  return JSON.stringify([action, printSentence(says), details.map(printSentence), outcome, rules]);
}

import type { Sentence } from '../explain/sentence.ts';
import type { Answer } from '../trace/answer.ts';

/** Whether an expectation holds; an answer that depends or is not modelled never counts as holding. */
export type Outcome = 'holds' | 'fails' | 'undecided';

/** What became of one expectation in one design, and why. */
export interface Judged {
  readonly outcome: Outcome;
  readonly says: Sentence;
  readonly answer: Answer;
}

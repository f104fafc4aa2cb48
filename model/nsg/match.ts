import type { Sentence } from '../explain/sentence.ts';

/** Whether something matches, why that cannot be said, and the Azure rules it rests on. */
export interface Match {
  readonly match: 'yes' | 'no' | 'maybe';
  readonly why: Sentence | null;
  readonly because: readonly string[];
}

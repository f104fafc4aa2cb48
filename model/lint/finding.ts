import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Fix } from '../trace/answer.ts';

/** An opinion about a design: what is wrong or risky, where, why, and what would mend it. */
export interface Finding {
  /** The lint rule, `lint/<file name>`. */
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly at: readonly ResourceId[];
  readonly says: Sentence;
  readonly fix?: Fix;
}

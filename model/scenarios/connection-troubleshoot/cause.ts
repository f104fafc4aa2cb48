import type { Scenario } from '../scenario.ts';

/** One code of Network Watcher's connection troubleshoot: the design that produces it here, or why none can. */
export interface Cause {
  /** Microsoft's word, in Microsoft's spelling. */
  readonly code: string;
  /** What it stands for, in our own words. */
  readonly means: string;
  /** A drawing and a question; the first rule that the answer cites is our cause. */
  readonly scenario?: Omit<Scenario, 'id'>;
  /** What the answer does instead of naming a cause, or why no drawing can have it. */
  readonly note?: string;
}

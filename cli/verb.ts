import type { Arguments } from './arguments.ts';
import type { Loaded } from './load.ts';

/** What a verb printed, and whether the answer was the expected one (exit code 0 or 1). */
export interface Outcome {
  readonly text: string;
  readonly asExpected: boolean;
}

/** A verb of the command. */
export interface Verb {
  readonly name: string;
  /** The line in the help. */
  readonly usage: string;
  readonly says: string;
  run(loaded: Loaded, given: Arguments): Outcome;
}

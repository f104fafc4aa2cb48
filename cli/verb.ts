import type { Arguments } from './arguments.ts';
import type { Loaded } from './load.ts';

/** What a verb printed, and whether the answer was the expected one (exit code 0 or 1). */
export interface Outcome {
  readonly text: string;
  readonly asExpected: boolean;
  /** What had to be repaired in a second file, in words. */
  readonly repairs?: readonly string[];
}

/** A verb of the command. */
export interface Verb {
  readonly name: string;
  /** The line in the help. */
  readonly usage: string;
  readonly says: string;
  /** The verb names its variants by options of its own instead of `--variant`, and may take a second file. */
  readonly comparesVariants?: true;
  run(loaded: Loaded, given: Arguments): Outcome | Promise<Outcome>;
}

/** A verb that reads files which need not be designs. */
export interface FileVerb extends Pick<Verb, 'name' | 'usage' | 'says'> {
  readonly readsAnyFile: true;
  run(given: Arguments): Promise<Outcome>;
}

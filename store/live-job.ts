import { createStore } from 'zustand/vanilla';
import { reasonOf } from './reason-of.ts';
import type { JobOptions } from './run-job.ts';

/** The latest output of a job that follows its input, and whether a newer one is under way. */
export interface LiveJobState<Input, Output> {
  /** What is asked now; null asks nothing. */
  readonly input: Input | null;
  /** The latest output, and the input that it belongs to; kept while a newer one is under way. */
  readonly output: Output | null;
  readonly outputFor: Input | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly failure: string | null;
}

/** How a job is run; tests bring their own, and some jobs fetch what is known first. */
export type Run<Input, Output> = (input: Input, options: JobOptions) => Promise<Output>;

/** Typing makes many inputs; only one that stands this long is worth a run. */
const restMs = 150;

/** Keeps the output of a job in step with its input: the newest wins, an older run is ended. */
export function createLiveJob<Input extends object, Output>(run: Run<Input, Output>) {
  const nothing = { input: null, output: null, outputFor: null, progress: null, failure: null };
  const store = createStore<LiveJobState<Input, Output>>(() => nothing);
  let running: AbortController | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const end = () => {
    clearTimeout(waiting);
    running?.abort();
    running = null;
  };

  const start = (input: Input) => {
    const mine = new AbortController();
    running = mine;
    const isCurrent = () => running === mine;
    const settle = (change: Partial<LiveJobState<Input, Output>>) => {
      if (!isCurrent()) return;
      running = null;
      store.setState({ ...change, progress: null });
    };
    run(input, {
      signal: mine.signal,
      onProgress: (done, total) => {
        if (isCurrent()) store.setState({ progress: { done, total } });
      },
    }).then(
      (output) => settle({ output, outputFor: input }),
      (error: unknown) => settle({ failure: reasonOf(error) }),
    );
  };

  return {
    store,
    /** Takes the input of the moment; the same one again changes nothing. Null ends the work and forgets. */
    see(input: Input | null): void {
      const before = store.getState().input;
      if (input === before || (input && before && sameParts(input, before))) return;
      end();
      if (input === null) {
        store.setState(nothing);
        return;
      }
      // The first answer is waited for; later ones may rest a little.
      const isFirst = store.getState().output === null;
      store.setState({ input, progress: null, failure: null });
      waiting = setTimeout(() => start(input), isFirst ? 0 : restMs);
    },
  };
}

/** Does the output belong to an older input? */
export function isStale<Input, Output>({ input, output, outputFor }: LiveJobState<Input, Output>): boolean {
  return output !== null && outputFor !== input;
}

/** Documents never change, so that equal parts are the same objects. */
function sameParts(a: object, b: object): boolean {
  const other = new Map(Object.entries(b));
  return Object.entries(a).every(([key, value]) => other.get(key) === value);
}

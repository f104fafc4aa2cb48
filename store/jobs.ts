import type { Defaults, Design, Matrix } from '../model/index.ts';

/** What a running job may tell on its way. */
export interface JobControl {
  /** So many of so many steps are done; cheap to call often. */
  progress(done: number, total: number): void;
}

/** One job: plain data in, plain data out. It runs to its end; a caller that does not want it any more ends the worker. */
export type Job<Input, Output> = (input: Input, control: JobControl) => Output;

/** Everything that is computed beside the live analysis, by name; `jobs.worker.ts` holds the functions. */
export interface Jobs {
  /** All pairs of one design, such as the variant that is not on the screen. */
  readonly matrix: Job<{ readonly design: Design; readonly defaults: Defaults }, Matrix>;
}

export type JobName = keyof Jobs;
export type JobInput<N extends JobName> = Parameters<Jobs[N]>[0];
export type JobOutput<N extends JobName> = ReturnType<Jobs[N]>;

/** From the page to the worker. */
export interface ToJobWorker<N extends JobName = JobName> {
  readonly id: number;
  readonly name: N;
  readonly input: JobInput<N>;
}

/** From the worker to the page. */
export type FromJobWorker =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

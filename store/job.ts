/** What a running job may tell and ask on its way. */
export interface JobControl {
  /** So many of so many steps are done; cheap to call often. */
  progress(done: number, total: number): void;
  /** Asks the page for what no worker can do, such as pixels; rejects where the page cannot either. */
  ask(name: string, input: unknown): Promise<unknown>;
}

/** One job: plain data in, plain data out. It runs to its end; a caller that does not want it any more ends the worker. */
export type Job<Input, Output> = (input: Input, control: JobControl) => Output | Promise<Output>;

/** What goes into a job of a table of jobs. */
export type InputOf<Table, Name extends keyof Table> =
  Table[Name] extends Job<infer Input, unknown> ? Input : never;

/** What comes out of a job of a table of jobs. */
export type OutputOf<Table, Name extends keyof Table> =
  Table[Name] extends Job<never, infer Output> ? Awaited<Output> : never;

/** From the page to the worker: a job, or the answer to what a running one asked. */
export type ToJobWorker<Table, Name extends keyof Table = keyof Table> =
  | { readonly type: 'run'; readonly id: number; readonly name: Name; readonly input: InputOf<Table, Name> }
  | { readonly type: 'answer'; readonly ask: number; readonly output: unknown }
  | { readonly type: 'refuse'; readonly ask: number; readonly reason: string };

/** From the worker to the page. */
export type FromJobWorker =
  | { readonly type: 'progress'; readonly id: number; readonly done: number; readonly total: number }
  | {
      readonly type: 'ask';
      readonly id: number;
      readonly ask: number;
      readonly name: string;
      readonly input: unknown;
    }
  | { readonly type: 'done'; readonly id: number; readonly output: unknown }
  | { readonly type: 'failed'; readonly id: number; readonly reason: string };

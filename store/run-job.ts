import type { FromJobWorker, InputOf, OutputOf, ToJobWorker } from './job.ts';
import type { Jobs } from './jobs.ts';
import { reasonOf } from './reason-of.ts';
import { portOf, type WorkerPort } from './worker-port.ts';

/** How a caller follows a job and ends it. */
export interface JobOptions {
  onProgress?(done: number, total: number): void;
  /** Ends the work at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A worker for the jobs of a table, as the page sees it. */
export type JobWorker<Table> = WorkerPort<ToJobWorker<Table>, FromJobWorker>;

/** What the page does for a running job that asks. */
export type Helper = (name: string, input: unknown) => Promise<unknown>;

/** Makes a runner: it keeps one idle worker, so that the next job need not load the model again. */
export function createJobRunner<Table>(start: () => JobWorker<Table>, help: Helper = helpless) {
  let idle: JobWorker<Table> | null = null;
  let ids = 0;

  /** Runs a job in a worker. Rejects with an `Error` in words when it fails, with the signal's reason when it is ended. */
  return function run<Name extends keyof Table>(
    name: Name,
    input: InputOf<Table, Name>,
    { onProgress, signal }: JobOptions = {},
  ): Promise<OutputOf<Table, Name>> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      ids += 1;
      const id = ids;
      const worker = idle ?? start();
      idle = null;
      const end = (isUsable: boolean) => {
        signal?.removeEventListener('abort', stop);
        if (isUsable && !idle) idle = worker;
        else worker.terminate();
      };
      const stop = () => {
        end(false);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', stop, { once: true });
      worker.listen(
        (message) => {
          if (message.id !== id) return;
          if (message.type === 'progress') return onProgress?.(message.done, message.total);
          if (message.type === 'ask') return answer(worker, message, help);
          end(true);
          if (message.type === 'done') resolve(message.output as OutputOf<Table, Name>);
          else reject(new Error(message.reason));
        },
        (reason) => {
          end(false);
          reject(new Error(reason));
        },
      );
      worker.post({ type: 'run', id, name, input });
    });
  };
}

/** Runs jobs of this page. */
export const runJob = createJobRunner<Jobs>(() =>
  portOf(
    new Worker(new URL('./jobs.worker.ts', import.meta.url), { type: 'module' }),
    'The work stopped unexpectedly.',
  ),
);

function answer<Table>(
  worker: JobWorker<Table>,
  { ask, name, input }: Extract<FromJobWorker, { readonly type: 'ask' }>,
  help: Helper,
): void {
  help(name, input).then(
    (output) => worker.post({ type: 'answer', ask, output }),
    (error: unknown) => worker.post({ type: 'refuse', ask, reason: reasonOf(error) }),
  );
}

function helpless(name: string): Promise<never> {
  return Promise.reject(new Error(`Reachboard bug: nobody here does ${name}`));
}

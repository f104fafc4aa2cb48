import type { FromJobWorker, JobInput, JobName, JobOutput, ToJobWorker } from './jobs.ts';
import { portOf, type WorkerPort } from './worker-port.ts';

/** How a caller follows a job and ends it. */
export interface JobOptions {
  onProgress?(done: number, total: number): void;
  /** Ends the work at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** A worker for jobs, as the page sees it. */
export type JobWorker = WorkerPort<ToJobWorker, FromJobWorker>;

/** Makes a runner: it keeps one idle worker, so that the next job need not load the model again. */
export function createJobRunner(start: () => JobWorker) {
  let idle: JobWorker | null = null;
  let ids = 0;

  /** Runs a job in a worker. Rejects with an `Error` in words when it fails, with the signal's reason when it is ended. */
  return function run<N extends JobName>(
    name: N,
    input: JobInput<N>,
    { onProgress, signal }: JobOptions = {},
  ): Promise<JobOutput<N>> {
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
          end(true);
          if (message.type === 'done') resolve(message.output as JobOutput<N>);
          else reject(new Error(message.reason));
        },
        (reason) => {
          end(false);
          reject(new Error(reason));
        },
      );
      worker.post({ id, name, input });
    });
  };
}

/** Runs jobs of this page. */
export const runJob = createJobRunner(startWorker);

function startWorker(): JobWorker {
  const worker = new Worker(new URL('./jobs.worker.ts', import.meta.url), { type: 'module' });
  return portOf(worker, 'The work stopped unexpectedly.');
}

import type { FromJobWorker, Job, JobControl, ToJobWorker } from './job.ts';
import { reasonOf } from './reason-of.ts';

/** The part of a worker's global scope that is used here; the library types know only the page's. */
interface WorkerScope<Table> {
  postMessage(message: FromJobWorker): void;
  onmessage: ((event: { readonly data: ToJobWorker<Table> }) => void) | null;
}

/** Telling more often than the screen changes would only cost. */
const tellEveryMs = 60;

/** The shell around the jobs of a worker: runs what the page posts, tells the way and the outcome. */
export function serveJobs<Table extends object>(jobs: Table): void {
  const scope = globalThis as unknown as WorkerScope<Table>;
  const waiting = new Map<number, { resolve(output: unknown): void; reject(error: Error): void }>();
  let asks = 0;

  const controlOf = (id: number): JobControl => {
    let toldAt = Number.NEGATIVE_INFINITY;
    return {
      progress(done, total) {
        const now = performance.now();
        if (now - toldAt < tellEveryMs) return;
        toldAt = now;
        scope.postMessage({ type: 'progress', id, done, total });
      },
      ask: (name, input) =>
        new Promise((resolve, reject) => {
          asks += 1;
          waiting.set(asks, { resolve, reject });
          scope.postMessage({ type: 'ask', id, ask: asks, name, input });
        }),
    };
  };

  scope.onmessage = async ({ data }) => {
    if (data.type !== 'run') {
      const asked = waiting.get(data.ask);
      waiting.delete(data.ask);
      if (data.type === 'answer') asked?.resolve(data.output);
      else asked?.reject(new Error(data.reason));
      return;
    }
    const { id, name, input } = data;
    try {
      const job = jobs[name] as Job<unknown, unknown>;
      scope.postMessage({ type: 'done', id, output: await job(input, controlOf(id)) });
    } catch (error) {
      scope.postMessage({ type: 'failed', id, reason: reasonOf(error) });
    }
  };
}

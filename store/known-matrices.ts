import type { Defaults, Design, Matrix } from '../model/index.ts';
import { type AnalysisStore, analysisStore } from './analysis-store.ts';
import { unpackMatrix } from './packed-matrix.ts';
import { type JobOptions, runJob } from './run-job.ts';

/** Gives the matrix of a design: the one that is known, that of the live analysis once it is there, else one of its own job. */
export function createKnownMatrices(live: AnalysisStore = analysisStore, run: typeof runJob = runJob) {
  // Documents never change: a matrix belongs to its design object for good.
  const known = new WeakMap<Design, { readonly defaults: Defaults; readonly matrix: Matrix }>();
  const keep = (design: Design, defaults: Defaults, matrix: Matrix): Matrix => {
    known.set(design, { defaults, matrix });
    return matrix;
  };

  return async function matrixOf(design: Design, defaults: Defaults, options: JobOptions): Promise<Matrix> {
    const found = known.get(design);
    if (found?.defaults === defaults) return found.matrix;
    const shown = await fromLive(live, design, options);
    if (shown) return keep(design, defaults, shown);
    return keep(design, defaults, unpackMatrix(await run('matrix', { design, defaults }, options)));
  };
}

/** The matrix of the live analysis when it is about this design, waited for while it runs; null where it is about another one or fails. */
function fromLive(live: AnalysisStore, design: Design, options: JobOptions): Promise<Matrix | null> {
  const { signal } = options;
  return new Promise((resolve, reject) => {
    const look = (): boolean => {
      const state = live.getState();
      const { matrix: failed, compile } = state.failures;
      if (state.for !== design || state.state === 'failed' || failed || compile) resolve(null);
      else if (state.matrix && !state.stale.has('matrix')) resolve(state.matrix);
      else {
        if (state.progress) options.onProgress?.(state.progress.done, state.progress.total);
        return false;
      }
      return true;
    };
    if (look()) return;
    const end = live.subscribe(() => {
      if (look()) end();
    });
    signal?.addEventListener(
      'abort',
      () => {
        end();
        reject(signal.reason);
      },
      { once: true },
    );
  });
}

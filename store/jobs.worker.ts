// First, for a worker is a world of its own.
import './zod-jitless.ts';
import * as engine from '../model/engine.ts';
import { difference, variantOf } from '../model/index.ts';
import type { FromJobWorker, Job, JobControl, Jobs, ToJobWorker } from './jobs.ts';
import { packMatrix, unpackMatrix } from './packed-matrix.ts';
import { reasonOf } from './reason-of.ts';

/** The part of a worker's global scope that is used here; the library types know only the page's. */
interface WorkerScope {
  postMessage(message: FromJobWorker): void;
  onmessage: ((event: { readonly data: ToJobWorker }) => void) | null;
}

const jobs: Jobs = {
  matrix: ({ design, defaults }, control) =>
    packMatrix(engine.matrixOf(engine.compile(design, defaults), control.progress)),
  compare: ({ before, after, defaults, known, alike }, control) =>
    engine.compare(
      engine.compile(before, defaults),
      engine.compile(after, defaults),
      control.progress,
      known && { before: unpackMatrix(known.before), after: unpackMatrix(known.after) },
      alike,
    ),
  tracePair({ before, after, defaults }) {
    const [was, is] = [before, after].map(
      (side) => side && engine.trace(engine.compile(side.design, defaults), side.question),
    );
    const difference = was && is ? engine.firstDifference(was, is) : null;
    return { before: was ?? null, after: is ?? null, difference };
  },
  convert({ document, variant, request }, control) {
    const { document: after, ...told } = engine.convert(document, [variant], request);
    const [was, is] = [variantOf(document, variant).design, variantOf(after, variant).design];
    const compile = (design: typeof was) => engine.compile(design, document.defaults);
    return {
      ...told,
      change: difference(was, is),
      canvas: after.canvas,
      comparison: engine.compare(compile(was), compile(is), control.progress),
    };
  },
  expectations: (document, control) =>
    engine.checkDocument(document, control.progress).map(({ design: _, results, ...suite }) => ({
      ...suite,
      results: results.map(({ expectation, outcome, says }) => ({
        expectation: expectation.id,
        outcome,
        says,
      })),
    })),
  rehearse: ({ before, after, defaults }, control) => engine.rehearse(before, after, defaults, control),
  judgeOrder: ({ before, after, defaults, order }) => engine.judgeOrder(before, after, defaults, order),
};

/** Telling more often than the screen changes would only cost. */
const tellEveryMs = 60;

const scope = globalThis as unknown as WorkerScope;
scope.onmessage = ({ data: { id, name, input } }) => {
  let toldAt = 0;
  const control: JobControl = {
    progress(done, total) {
      const now = performance.now();
      if (now - toldAt < tellEveryMs) return;
      toldAt = now;
      scope.postMessage({ type: 'progress', id, done, total });
    },
  };
  try {
    const job = jobs[name] as Job<unknown, unknown>;
    scope.postMessage({ type: 'done', id, output: job(input, control) });
  } catch (error) {
    const reason = reasonOf(error);
    scope.postMessage({ type: 'failed', id, reason });
  }
};

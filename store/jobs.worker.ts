// First, for a worker is a world of its own.
import './zod-jitless.ts';
import * as engine from '../model/engine.ts';
import { difference, variantOf } from '../model/index.ts';
import type { Jobs } from './jobs.ts';
import { packMatrix, unpackMatrix } from './packed-matrix.ts';
import { serveJobs } from './serve-jobs.ts';

serveJobs<Jobs>({
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
  exposure({ design, defaults, id }) {
    const network = engine.compile(design, defaults);
    const outlets = network.subnets.has(id) ? engine.askOutlets(network).outletsOf(id) : [];
    return { exposure: engine.exposureOf(network, id), outlets };
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
});

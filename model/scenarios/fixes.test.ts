import { describe, expect, test } from 'vitest';
import type { Document } from '../document/document.ts';
import { applyFix } from '../document/edits.ts';
import type { Question } from '../document/question.ts';
import { printSentence } from '../explain/sentence.ts';
import { lint } from '../lint/lint.ts';
import { matrixEnds } from '../matrix/matrix.ts';
import { compile } from '../network/compile.ts';
import { trace } from '../trace/trace.ts';
import { documentOf } from './starting-point.ts';
import { startingPoints } from './starting-points.ts';

const networkOf = (document: Document) =>
  compile(document.variants[0]?.design ?? { resources: {} }, document.defaults);

/** Every question of a design's matrix. */
function questionsOf(document: Document): readonly Question[] {
  const { sources, destinations } = matrixEnds(document.variants[0]?.design ?? { resources: {} });
  return sources.flatMap((from) =>
    destinations
      .filter((to) => to !== from)
      .map(
        (to): Question => ({ from: { resource: from }, to: { resource: to }, port: null, protocol: null }),
      ),
  );
}

describe('an offered fix does what it says', () => {
  test.each(startingPoints.map(({ slug }) => slug))(
    '%s: each blocker with a fix is gone once it is applied',
    (slug) => {
      const point = startingPoints.find((one) => one.slug === slug);
      if (!point) throw new Error(slug);
      const document = documentOf(point);
      const network = networkOf(document);
      for (const question of questionsOf(document)) {
        for (const blocker of trace(network, question).blockers) {
          if (!blocker.fix) continue;
          const { document: mended, problems } = applyFix(document, ['design'], blocker.fix);
          const what = `${JSON.stringify(question.from)} ${JSON.stringify(question.to)}: ${printSentence(blocker.fix.says)}`;
          expect(
            problems.filter(({ severity }) => severity === 'error').map(({ says }) => printSentence(says)),
            what,
          ).toEqual([]);
          const left = trace(networkOf(mended), question).blockers.filter(
            ({ rule, at }) => rule === blocker.rule && at === blocker.at,
          );
          expect(left, what).toEqual([]);
        }
      }
    },
  );

  test.each(startingPoints.map(({ slug }) => slug))(
    '%s: each finding with a fix is gone once it is applied',
    (slug) => {
      const point = startingPoints.find((one) => one.slug === slug);
      if (!point) throw new Error(slug);
      const document = documentOf(point);
      for (const finding of lint(networkOf(document))) {
        if (!finding.fix) continue;
        const { document: mended } = applyFix(document, ['design'], finding.fix);
        const left = lint(networkOf(mended)).filter(
          ({ rule, at }) => rule === finding.rule && at[0] === finding.at[0],
        );
        expect(left, printSentence(finding.fix.says)).toEqual([]);
      }
    },
  );
});

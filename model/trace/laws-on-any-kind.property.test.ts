import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomDesign } from '../arm/random-design.test-helper.ts';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import type { Question } from '../document/question.ts';
import { matrixEnds } from '../matrix/matrix.ts';
import { compile } from '../network/compile.ts';
import { expectWordsToAgree, gist, renamed, renamedQuestion } from './laws.test-helper.ts';
import { printTrace } from './print-trace.ts';
import { trace } from './trace.ts';

/** A random design of every kind there is, and some pairs of it by chance. */
const asked = fc
  .tuple(randomDesign, fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 12, maxLength: 12 }))
  .map(([{ variants }, pairs]) => {
    const design = variants[0]?.design as Design;
    const { sources, destinations } = matrixEnds(design);
    const questions = pairs.flatMap(([row, column]): readonly Question[] => {
      const from = sources[row % sources.length];
      const to = destinations[column % destinations.length];
      if (!from || !to) return [];
      return [{ from: { resource: from }, to: { resource: to }, port: null, protocol: null }];
    });
    return { design, questions };
  });

test('with every kind of thing, the parts of an answer agree, and ids and order change nothing', () => {
  fc.assert(
    fc.property(asked, ({ design, questions }) => {
      const network = compile(design, usualDefaults);
      const other = compile(renamed(design), usualDefaults);
      for (const question of questions) {
        const answer = trace(network, question);
        expectWordsToAgree(design, network, answer);
        const again = trace(other, renamedQuestion(design, question));
        expect(gist(again), printTrace(network, answer)).toEqual(gist(answer));
      }
    }),
    { numRuns: 120 },
  );
});

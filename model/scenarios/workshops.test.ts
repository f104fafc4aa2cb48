import { describe, expect, it, test } from 'vitest';
import type { Design } from '../document/design.ts';
import type { Document } from '../document/document.ts';
import { isEqual } from '../document/equal.ts';
import { open } from '../document/saved/open.ts';
import { save } from '../document/saved/save.ts';
import { designOfStep } from '../document/step-design.ts';
import { drawSvg } from '../draw/draw-svg.ts';
import { printSentence } from '../explain/sentence.ts';
import { lint } from '../lint/lint.ts';
import { compile } from '../network/compile.ts';
import { printTrace } from '../trace/print-trace.ts';
import { trace } from '../trace/trace.ts';
import { documentOfWorkshop, questionOf } from './workshop.ts';
import { workshops } from './workshops.ts';

const gallery = '../../public/gallery';

function designOf(document: Document, index: number): Design {
  const step = document.steps[index];
  if (!step) throw new Error(`no step ${index}`);
  const { design, problems } = designOfStep(document, step);
  expect(problems).toEqual([]);
  return design;
}

describe.each(workshops.map((workshop) => [workshop.slug, workshop] as const))('%s', (slug, workshop) => {
  const { document, problems } = open(save(documentOfWorkshop(workshop)));

  test('opens without problems and is the file that the gallery loads', async () => {
    expect(problems).toEqual([]);
    await expect(save(document)).toMatchFileSnapshot(`${gallery}/${slug}.reachboard.json`);
  });

  test('each step changes the design, or asks somebody else', () => {
    workshop.steps.forEach((step, index) => {
      if (index === 0) return;
      const before = workshop.steps[index - 1];
      const isSame = isEqual(designOf(document, index - 1), designOf(document, index));
      expect(isSame && step.ask[0] === before?.ask[0], step.title).toBe(false);
    });
  });

  describe.each(workshop.steps.map((step, index) => [index + 1, step.title, step] as const))(
    'step %i: %s',
    (number, _title, step) => {
      const design = designOf(document, number - 1);
      const network = compile(design, document.defaults);
      const answer = trace(network, questionOf(step));

      it('answers as the step says', () => {
        const { name, ...expected } = step.answer;
        expect(answer).toMatchObject(expected);
        if (name !== undefined) expect(answer.dns?.answer).toBe(name);
      });

      it('highlights what is there', () => {
        for (const id of step.highlight ?? []) expect(design.resources).toHaveProperty([id]);
      });

      it('has the trace and the findings that it had', async () => {
        const findings = lint(network).map(
          ({ rule, severity, says }) => `${severity} ${rule}: ${printSentence(says)}`,
        );
        const text = [printTrace(network, answer), '', 'Findings:', ...findings].join('\n');
        await expect(`${text}\n`).toMatchFileSnapshot(
          `expected/${slug}/step-${`${number}`.padStart(2, '0')}.txt`,
        );
      });
    },
  );

  test.each(['light', 'dark'] as const)('has the picture that the gallery shows, %s', async (theme) => {
    const last = workshop.steps.at(-1) ?? workshop.steps[0];
    const variant = document.steps.at(-1)?.variant ?? '';
    const design = designOf(document, document.steps.length - 1);
    const answer = trace(compile(design, document.defaults), questionOf(last));
    const variants = document.variants.map((one) => (one.id === variant ? { ...one, design } : one));
    const { svg } = drawSvg({ document: { ...document, variants }, variant, answer, theme });
    await expect(svg).toMatchFileSnapshot(`${gallery}/${slug}${theme === 'dark' ? '.dark' : ''}.svg`);
  });
});

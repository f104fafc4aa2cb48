import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printSentence } from '../explain/sentence.ts';
import { toResourceId } from '../ids.ts';
import { someDocument } from './arbitrary.test-helper.ts';
import { type Design, emptyDesign, find } from './design.ts';
import { apply, type Change } from './difference.ts';
import { type Document, newDocument } from './document.ts';
import { removeResources } from './edits/remove-resources.ts';
import { newStep, type PresenterStep } from './presenter-steps.ts';
import { newResource } from './resource.ts';
import { changeForStep, designOfStep, variantOfStep } from './step-design.ts';

const id = toResourceId;
const vnet = newResource('virtualNetwork', id('vnet'), 'vnet-a');
const subnet = { ...newResource('subnet', id('snet'), 'snet-a'), parent: vnet.id };
const design: Design = { resources: { [vnet.id]: vnet, [subnet.id]: subnet } };

const stepWith = (change: unknown, { id: own = 's', ...more }: Partial<PresenterStep> = {}) =>
  newStep(own, { title: 'One', variant: 'v1', change: change as Change | null, ...more });

const documentWith = (...steps: readonly PresenterStep[]): Document => ({
  ...newDocument('Test', 'v1'),
  variants: [
    { id: 'v1', name: 'Before', design },
    { id: 'v2', name: 'After', design: emptyDesign },
  ],
  steps,
});

const shown = (change: unknown) => {
  const step = stepWith(change);
  const { design: after, problems } = designOfStep(documentWith(step), step);
  return { after, says: problems.map(({ says }) => printSentence(says)) };
};

describe('the design of a step', () => {
  test('without a change it is that of the variant, the same object', () => {
    expect(shown(null).after).toBe(design);
    expect(shown({ set: {}, removed: [] }).after).toBe(design);
  });

  test('a change is applied, and asked twice gives the same object', () => {
    const change = { set: { snet: { name: 'snet-b' } }, removed: [] };
    const step = stepWith(change);
    const document = documentWith(step);
    expect(find(designOfStep(document, step).design, subnet.id)?.name).toBe('snet-b');
    expect(designOfStep(document, step).design).toBe(designOfStep(document, step).design);
    expect(shown(change).says).toEqual([]);
  });

  test.each<readonly [name: string, change: unknown, says: RegExp]>([
    ['to a thing that is gone', { set: { gone: { name: 'x' } }, removed: [] }, /gone no longer fits/],
    [
      'that makes a record unreadable',
      { set: { snet: { settings: { prefix: 7 } } }, removed: [] },
      /snet-a no longer fits/,
    ],
    ['that takes the container away', { set: {}, removed: ['vnet'] }, /snet-a named something/],
    [
      'that refers to a thing that is gone',
      { set: { snet: { settings: { networkSecurityGroup: 'nsg' } } }, removed: [] },
      /snet-a named something/,
    ],
  ])('a change %s throws nothing, leaves a sound design and is told', (_, change, says) => {
    const { after, says: told } = shown(change);
    expect(told).toEqual([expect.stringMatching(says)]);
    const there = find(after, subnet.id);
    expect(there && 'prefix' in there.settings && typeof there.settings.prefix).toBe('string');
    expect(there?.parent === null || find(after, there?.parent)).toBeTruthy();
  });

  test('applying what was kept gives what was kept', () => {
    fc.assert(
      fc.property(someDocument, (document) => {
        const step = stepWith(null, { variant: document.variants[0]?.id ?? null });
        const last = document.variants.at(-1)?.design ?? emptyDesign;
        const change = changeForStep(document, step, last);
        const { design: base } = variantOfStep(document, step);
        expect(change ? apply(change, base) : base).toEqual(last);
        expect(designOfStep(document, { ...step, change })).toMatchObject({ design: last, problems: [] });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the variant of a step', () => {
  test.each<readonly [name: string, steps: readonly PresenterStep[], variant: string]>([
    ['is its own', [stepWith(null, { variant: 'v2' })], 'v2'],
    [
      'is that of the step before',
      [stepWith(null, { id: 'a', variant: 'v2' }), stepWith(null, { variant: null })],
      'v2',
    ],
    ['is the first where no step names one', [stepWith(null, { variant: null })], 'v1'],
    ['is the first where it is gone', [stepWith(null, { variant: 'gone' })], 'v1'],
  ])('%s', (_, steps, variant) => {
    const document = documentWith(...steps);
    expect(variantOfStep(document, steps.at(-1) as PresenterStep).id).toBe(variant);
  });
});

test('what is deleted everywhere is no longer highlighted; what another variant or a step holds is', () => {
  const added = newResource('virtualNetwork', id('new'), 'vnet-new');
  const document = documentWith(
    stepWith({ set: { new: added }, removed: [] }, { highlight: [subnet.id, vnet.id, added.id] }),
  );
  const kept = {
    ...document,
    variants: [...document.variants, { id: 'v3', name: 'Third', design: { resources: { [vnet.id]: vnet } } }],
  };
  const { document: next } = removeResources(kept, ['v1'], { ids: [vnet.id] });
  expect(next.steps[0]?.highlight).toEqual([vnet.id, added.id]);
});

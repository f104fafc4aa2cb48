import { describe, expect, test } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { emptyDesign } from '../design.ts';
import { type Document, newDocument } from '../document.ts';
import { newStep, type PresenterStep } from '../presenter-steps.ts';
import { addStep, changeStep, duplicateStep, removeStep, reorderSteps } from './presenter-steps.ts';

const step = (id: string, more: Partial<PresenterStep> = {}) =>
  newStep(id, { title: id, variant: 'v1', ...more });

const document: Document = {
  ...newDocument('Test', 'v1'),
  variants: [
    { id: 'v1', name: 'Before', design: emptyDesign },
    { id: 'v2', name: 'After', design: emptyDesign },
  ],
  steps: [step('a', { variant: 'v2' }), step('b', { variant: null }), step('c')],
};
const ids = ({ steps }: Document) => steps.map(({ id }) => id);

describe('the steps of a presentation', () => {
  test.each<readonly [after: string | null, order: readonly string[]]>([
    ['a', ['a', 'new', 'b', 'c']],
    ['c', ['a', 'b', 'c', 'new']],
    [null, ['a', 'b', 'c', 'new']],
    ['gone', ['a', 'b', 'c', 'new']],
  ])('a new step stands behind %s', (after, order) => {
    expect(ids(addStep(document, [], { step: step('new'), after }).document)).toEqual(order);
  });

  test('an id that is there is not added twice', () => {
    expect(addStep(document, [], { step: step('a'), after: null }).document).toBe(document);
    expect(duplicateStep(document, [], { id: 'a', copy: 'b' }).document).toBe(document);
  });

  test('changes what is given and nothing else', () => {
    const { steps } = changeStep(document, [], {
      id: 'c',
      change: { notes: 'Say it', highlight: [toResourceId('vm')] },
    }).document;
    expect(steps[2]).toEqual(step('c', { notes: 'Say it', highlight: [toResourceId('vm')] }));
    expect(steps[0]).toBe(document.steps[0]);
  });

  test('a change that changes nothing is no change', () => {
    expect(changeStep(document, [], { id: 'c', change: { title: 'c' } }).document).toBe(document);
    expect(changeStep(document, [], { id: 'gone', change: { title: 'x' } }).document).toBe(document);
    expect(reorderSteps(document, [], { ids: ['a', 'b'] }).document).toBe(document);
    expect(removeStep(document, [], { id: 'gone' }).document).toBe(document);
  });

  test('puts steps into another order, the unnamed ones last', () => {
    expect(ids(reorderSteps(document, [], { ids: ['c', 'c', 'x', 'a'] }).document)).toEqual(['c', 'a', 'b']);
  });

  test.each([
    ['another order', reorderSteps(document, [], { ids: ['c', 'b', 'a'] })],
    ['the step before it gone', removeStep(document, [], { id: 'a' })],
  ])('a step that followed another one keeps its variant with %s', (_, { document: next }) => {
    expect(next.steps.find(({ id }) => id === 'b')?.variant).toBe('v2');
  });

  test('a copy stands behind its step', () => {
    const { document: next } = duplicateStep(document, [], { id: 'a', copy: 'a2' });
    expect(ids(next)).toEqual(['a', 'a2', 'b', 'c']);
    expect(next.steps[1]).toEqual({ ...document.steps[0], id: 'a2' });
  });
});

import { describe, expect, test } from 'vitest';
import { toResourceId } from '../../ids.ts';
import { newDocument } from '../document.ts';
import { applyFix } from '../edits.ts';
import type { Expectation } from '../expectations.ts';

const pinned: Expectation = {
  id: 'e1',
  question: {
    from: { resource: toResourceId('vm') },
    to: { resource: toResourceId('kv') },
    port: null,
    protocol: null,
  },
  must: 'reach',
  path: null,
  dns: null,
};
const empty = newDocument('Test', 'v');
const run = (document: typeof empty, edit: string, input: unknown) =>
  applyFix(document, ['v'], { edit, input });
const one = run(empty, 'add-expectation', { expectation: pinned }).document;

describe('expectations', () => {
  test('are pinned once', () => {
    expect(one.expectations).toEqual([pinned]);
    const again = run(one, 'add-expectation', { expectation: { ...pinned, id: 'e2' } });
    expect(again.document).toBe(one);
    expect(again.problems).toMatchObject([{ code: 'expectation/known', severity: 'note' }]);
    const other = run(one, 'add-expectation', { expectation: { ...pinned, id: 'e2', must: 'notReach' } });
    expect(other.document.expectations).toHaveLength(2);
  });

  test('change by their id alone', () => {
    const changed = run(one, 'change-expectation', { id: 'e1', change: { path: 'privately' } }).document;
    expect(changed.expectations).toEqual([{ ...pinned, path: 'privately' }]);
    expect(run(one, 'change-expectation', { id: 'e9', change: { path: 'public' } }).document).toBe(one);
    expect(run(one, 'change-expectation', { id: 'e1', change: { path: null } }).document).toBe(one);
  });

  test('are removed by their id', () => {
    expect(run(one, 'remove-expectation', { id: 'e1' }).document.expectations).toEqual([]);
    expect(run(one, 'remove-expectation', { id: 'e9' }).document).toBe(one);
  });
});

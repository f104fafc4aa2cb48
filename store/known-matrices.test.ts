import { describe, expect, test } from 'vitest';
import { type Design, emptyDesign, type Matrix, usualDefaults } from '../model/index.ts';
import { type AnalysisState, createAnalysisStore } from './analysis-store.ts';
import { createKnownMatrices } from './known-matrices.ts';
import { packMatrix } from './packed-matrix.ts';
import type { runJob } from './run-job.ts';

const matrix: Matrix = { sources: [], destinations: [], cells: [] };
const design = (): Design => ({ ...emptyDesign });

function harness(live: Partial<AnalysisState> = {}) {
  const asked: Design[] = [];
  const run = (async (_name: string, { design: of }: { design: Design }) => {
    asked.push(of);
    return packMatrix(matrix);
  }) as unknown as typeof runJob;
  const store = createAnalysisStore();
  store.setState(live);
  return { asked, store, matrixOf: createKnownMatrices(store, run) };
}

describe('the matrix of a design', () => {
  test('is traced by a job once, and again where the defaults are others', async () => {
    const { asked, matrixOf } = harness();
    const one = design();
    expect(await matrixOf(one, usualDefaults, {})).toEqual(matrix);
    await matrixOf(one, usualDefaults, {});
    expect(asked).toEqual([one]);
    await matrixOf(one, { ...usualDefaults, region: 'northeurope' }, {});
    expect(asked).toHaveLength(2);
  });

  test('is that of the live analysis where it is about the same design', async () => {
    const one = design();
    const { asked, matrixOf } = harness({ for: one, state: 'ready', matrix });
    expect(await matrixOf(one, usualDefaults, {})).toBe(matrix);
    expect(asked).toEqual([]);
  });

  test('is waited for while the live analysis fills it', async () => {
    const one = design();
    const { asked, store, matrixOf } = harness({
      for: one,
      state: 'running',
      matrix,
      stale: new Set(['matrix']),
    });
    const told: number[] = [];
    const found = matrixOf(one, usualDefaults, { onProgress: (done) => told.push(done) });
    store.setState({ progress: { done: 3, total: 9 } });
    const fresh = { ...matrix };
    store.setState({ matrix: fresh, stale: new Set() });
    expect(await found).toBe(fresh);
    expect([asked, told]).toEqual([[], [3]]);
  });

  test.each<[string, Partial<AnalysisState>]>([
    ['goes on to another design', { for: design() }],
    ['fails', { failures: { matrix: 'It stopped.' } }],
  ])('is traced by a job when the live analysis %s', async (_, change) => {
    const one = design();
    const { asked, store, matrixOf } = harness({ for: one, state: 'running', stale: new Set(['matrix']) });
    const found = matrixOf(one, usualDefaults, {});
    store.setState(change);
    expect(await found).toEqual(matrix);
    expect(asked).toEqual([one]);
  });

  test('is not waited for any more once the caller has ended it', async () => {
    const one = design();
    const { matrixOf } = harness({ for: one, state: 'running', stale: new Set(['matrix']) });
    const ended = new AbortController();
    const found = matrixOf(one, usualDefaults, { signal: ended.signal });
    ended.abort(new Error('Newer wins.'));
    await expect(found).rejects.toThrow('Newer wins.');
  });
});

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { emptyDesign, usualDefaults } from '../model/index.ts';
import type { JobInput } from './jobs.ts';
import { createLiveJob, isStale, type Run } from './live-job.ts';
import type { PackedMatrix } from './packed-matrix.ts';
import type { JobOptions } from './run-job.ts';

interface Call {
  readonly input: unknown;
  readonly options: JobOptions;
  resolve(output: unknown): void;
  reject(error: unknown): void;
}

function harness() {
  const calls: Call[] = [];
  const run = ((input: unknown, options: JobOptions) =>
    new Promise((resolve, reject) => {
      calls.push({ input, options, resolve, reject });
    })) as Run<JobInput<'matrix'>, PackedMatrix>;
  return { calls, job: createLiveJob(run) };
}

const input = (): JobInput<'matrix'> => ({ design: { ...emptyDesign }, defaults: usualDefaults });
const matrix: PackedMatrix = { sources: [], destinations: [], kinds: [], numbers: new Uint32Array() };
const rest = () => vi.advanceTimersByTimeAsync(200);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('a live job', () => {
  test('gives the output of its input and keeps it, greyed, while a newer one is under way', async () => {
    const { calls, job } = harness();
    const [first, second] = [input(), input()];
    job.see(first);
    await rest();
    calls[0]?.resolve(matrix);
    await rest();
    expect(job.store.getState()).toMatchObject({ output: matrix, outputFor: first });
    expect(isStale(job.store.getState())).toBe(false);
    job.see(second);
    expect(isStale(job.store.getState())).toBe(true);
    await rest();
    calls[1]?.options.onProgress?.(1, 2);
    expect(job.store.getState()).toMatchObject({ output: matrix, progress: { done: 1, total: 2 } });
    calls[1]?.resolve({ ...matrix });
    await rest();
    expect(isStale(job.store.getState())).toBe(false);
    expect(job.store.getState().progress).toBeNull();
  });

  test('the newest wins and ends the older run', async () => {
    const { calls, job } = harness();
    job.see(input());
    await rest();
    const newest = input();
    job.see(newest);
    expect(calls[0]?.options.signal?.aborted).toBe(true);
    calls[0]?.resolve(matrix);
    await rest();
    expect(job.store.getState().output).toBeNull();
    expect(calls[1]?.input).toBe(newest);
  });

  test('inputs that follow each other at once are one run', async () => {
    const { calls, job } = harness();
    job.see(input());
    job.see(input());
    await rest();
    expect(calls).toHaveLength(1);
  });

  test('the same parts ask nothing again', async () => {
    const { calls, job } = harness();
    const one = input();
    job.see(one);
    await rest();
    job.see({ ...one });
    await rest();
    expect(calls).toHaveLength(1);
  });

  test('a failure is told in words until the next input', async () => {
    const { calls, job } = harness();
    job.see(input());
    await rest();
    calls[0]?.reject(new Error('The work stopped unexpectedly.'));
    await rest();
    expect(job.store.getState().failure).toBe('The work stopped unexpectedly.');
    job.see(input());
    expect(job.store.getState().failure).toBeNull();
  });

  test('nothing asked forgets everything', async () => {
    const { calls, job } = harness();
    job.see(input());
    await rest();
    job.see(null);
    expect(calls[0]?.options.signal?.aborted).toBe(true);
    expect(job.store.getState()).toMatchObject({ input: null, output: null, failure: null });
  });
});

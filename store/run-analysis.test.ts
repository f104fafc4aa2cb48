import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Answer,
  type Design,
  emptyDesign,
  type Matrix,
  type Question,
  toResourceId,
  usualDefaults,
} from '../model/index.ts';
import type { FromAnalyst, ToAnalyst } from './analysis-protocol.ts';
import { createAnalysisStore } from './analysis-store.ts';
import { packMatrix } from './packed-matrix.ts';
import { type AnalysisWorker, runAnalysis, silenceMs } from './run-analysis.ts';

interface FakeWorker extends AnalysisWorker {
  readonly sent: ToAnalyst[];
  tell(message: FromAnalyst): void;
  crash(reason: string): void;
  ended: boolean;
}

function fakeWorker(): FakeWorker {
  let tell: (message: FromAnalyst) => void = () => {};
  let crash: (reason: string) => void = () => {};
  const sent: ToAnalyst[] = [];
  return {
    sent,
    ended: false,
    post: (message) => void sent.push(message),
    listen(onMessage, onCrash) {
      tell = onMessage;
      crash = onCrash;
    },
    terminate() {
      this.ended = true;
    },
    tell: (message) => tell(message),
    crash: (reason) => crash(reason),
  };
}

function fixture() {
  const workers: FakeWorker[] = [];
  const store = createAnalysisStore();
  const analysis = runAnalysis(() => {
    const worker = fakeWorker();
    workers.push(worker);
    return worker;
  }, store);
  const last = () => workers.at(-1) as FakeWorker;
  const versions = () =>
    last().sent.flatMap((message) => (message.type === 'design' ? [message.version] : []));
  const see = (design: Design = { ...emptyDesign }) => {
    analysis.see(design, usualDefaults);
    return design;
  };
  return { workers, store, get: () => store.getState(), analysis, last, versions, see };
}

const question = (address: string): Question => ({
  from: { address },
  to: { address: '10.0.0.9' },
  port: null,
  protocol: null,
});
const answerTo = (asked: Question) => ({ question: asked, verdict: 'blocked' }) as Answer;
const matrix: Matrix = { sources: [toResourceId('a')], destinations: [], cells: [[]] };
const packed = packMatrix(matrix);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('newest design wins', () => {
  it('computes nothing for the same design object', () => {
    const { see, versions } = fixture();
    const design = see();
    see(design);
    expect(versions()).toEqual([1]);
  });

  it('skips the designs that came while the worker was busy', () => {
    const { see, last, versions } = fixture();
    see();
    see();
    see();
    expect(versions()).toEqual([1]);
    last().tell({ type: 'settled', version: 1 });
    expect(versions()).toEqual([1, 3]);
  });

  it('never shows an answer of an older design as current', () => {
    const { see, last, get } = fixture();
    see();
    const newest = see();
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    expect(get()).toMatchObject({ matrix: null, state: 'running', for: newest });
    last().tell({ type: 'settled', version: 1 });
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    expect(get().matrix).toBeNull();
    last().tell({ type: 'matrix', version: 2, matrix: packed });
    expect(get()).toMatchObject({ matrix, state: 'ready' });
    expect(get().stale.has('matrix')).toBe(false);
  });

  it('keeps the old answer, marked as stale, until the new one is there', () => {
    const { see, last, get } = fixture();
    see();
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    last().tell({ type: 'settled', version: 1 });
    see();
    expect(get().matrix).toEqual(matrix);
    expect(get().stale.has('matrix')).toBe(true);
  });

  it('tells how far the matrix is', () => {
    const { see, last, get } = fixture();
    see();
    last().tell({ type: 'progress', version: 1, done: 3, total: 9 });
    expect(get().progress).toEqual({ done: 3, total: 9 });
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    expect(get().progress).toBeNull();
  });
});

describe('questions', () => {
  it('go with the design, and alone when only the question changed', () => {
    const { see, analysis, last } = fixture();
    analysis.ask(question('10.0.0.1'));
    see();
    analysis.ask(question('10.0.0.2'));
    expect(last().sent).toMatchObject([
      { type: 'design', wishes: { question: question('10.0.0.1') } },
      { type: 'wishes', wishes: { question: question('10.0.0.2') } },
    ]);
  });

  it('do not take the answer to an older question', () => {
    const { see, analysis, last, get } = fixture();
    const [first, second] = [question('10.0.0.1'), question('10.0.0.2')];
    see();
    analysis.ask(first);
    analysis.ask(second);
    last().tell({ type: 'answer', version: 1, to: first, answer: answerTo(first) });
    expect(get().answer).toBeNull();
    expect(get().stale.has('answer')).toBe(true);
    last().tell({ type: 'answer', version: 1, to: { ...second }, answer: answerTo(second) });
    expect(get().answer).toMatchObject({ question: second });
    expect(get().stale.has('answer')).toBe(false);
  });

  it('cost nothing when they are asked again', () => {
    const { see, analysis, last, get } = fixture();
    see();
    analysis.ask(question('10.0.0.1'));
    last().tell({ type: 'answer', version: 1, to: question('10.0.0.1'), answer: null });
    analysis.ask(question('10.0.0.1'));
    expect(last().sent).toHaveLength(2);
    expect(get().stale.has('answer')).toBe(false);
  });
});

describe('failures', () => {
  it('are told with their part and do not hide the rest', () => {
    const { see, last, get } = fixture();
    see();
    last().tell({ type: 'failed', version: 1, part: 'findings', reason: 'odd' });
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    expect(get()).toMatchObject({ state: 'failed', failures: { findings: 'odd' }, matrix });
  });

  it('end with the next design', () => {
    const { see, last, get } = fixture();
    see();
    last().tell({ type: 'failed', version: 1, part: 'compile', reason: 'odd' });
    last().tell({ type: 'settled', version: 1 });
    see();
    expect(get()).toMatchObject({ state: 'running', failures: {} });
  });

  it('replace a crashed worker and ask it the same', () => {
    const { see, workers, versions, last, get } = fixture();
    see();
    last().crash('gone');
    expect(workers).toHaveLength(2);
    expect(workers[0]?.ended).toBe(true);
    expect(versions()).toEqual([1]);
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    expect(get().state).toBe('ready');
  });

  it('give up on a design that crashes twice, and try again with the next one', () => {
    const { see, workers, last, get, versions } = fixture();
    see();
    last().crash('gone');
    last().crash('gone again');
    expect(get()).toMatchObject({ state: 'failed', failures: { compile: 'gone again' } });
    see();
    expect(workers).toHaveLength(3);
    expect(versions()).toEqual([2]);
    expect(get().state).toBe('running');
  });

  it('replace a worker that hangs', () => {
    const { see, workers } = fixture();
    see();
    vi.advanceTimersByTime(silenceMs - 1);
    expect(workers).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(workers).toHaveLength(2);
  });

  it('do not take rest for hanging', () => {
    const { see, workers, last } = fixture();
    see();
    last().tell({ type: 'settled', version: 1 });
    last().tell({ type: 'matrix', version: 1, matrix: packed });
    vi.advanceTimersByTime(10 * silenceMs);
    expect(workers).toHaveLength(1);
  });
});

describe('previews', () => {
  const preview = { changes: [], answer: null, compared: 4 };

  it('answer what was asked', async () => {
    const { see, analysis, last } = fixture();
    see();
    const asked = analysis.preview(emptyDesign);
    last().tell({ type: 'preview', version: 1, request: 1, preview });
    expect(await asked).toEqual(preview);
  });

  it('are null once the design changed', async () => {
    const { see, analysis } = fixture();
    see();
    const asked = analysis.preview(emptyDesign);
    see();
    expect(await asked).toBeNull();
  });

  it('tell why they failed', async () => {
    const { see, analysis, last } = fixture();
    see();
    const asked = analysis.preview(emptyDesign);
    last().tell({ type: 'failed', version: 1, part: 'preview', reason: 'odd', request: 1 });
    await expect(asked).rejects.toThrow('odd');
  });
});

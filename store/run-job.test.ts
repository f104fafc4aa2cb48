import { describe, expect, it } from 'vitest';
import { emptyDesign, usualDefaults } from '../model/index.ts';
import type { FromJobWorker, ToJobWorker } from './job.ts';
import type { Jobs } from './jobs.ts';
import { createJobRunner, type Helper, type JobWorker } from './run-job.ts';

type Message = ToJobWorker<Jobs>;
type Run = Extract<Message, { readonly type: 'run' }>;
type Reply = Exclude<Message, Run>;

const input = { design: emptyDesign, defaults: usualDefaults };
const nothing = { sources: [], destinations: [], cells: [] };

/** Workers that answer as the test says, with what became of them. */
function fixture(
  onRun: (message: Run, tell: (reply: FromJobWorker) => void) => void,
  onAnswer: (message: Reply) => void = () => undefined,
  help?: Helper,
) {
  const started: { ended: boolean; crash: (reason: string) => void }[] = [];
  const run = createJobRunner<Jobs>((): JobWorker<Jobs> => {
    let tell: (message: FromJobWorker) => void = () => undefined;
    const state = { ended: false, crash: (_: string) => {} };
    started.push(state);
    return {
      post: (message) =>
        message.type === 'run' ? onRun(message, (reply) => tell(reply)) : onAnswer(message),
      listen(onMessage, onCrash) {
        tell = onMessage;
        state.crash = onCrash;
      },
      terminate: () => {
        state.ended = true;
      },
    };
  }, help);
  return { run, started };
}

describe('a job', () => {
  it('tells the way and gives the output; its worker serves the next one', async () => {
    const { run, started } = fixture(({ id }, tell) => {
      tell({ type: 'progress', id, done: 1, total: 2 });
      tell({ type: 'done', id, output: nothing });
    });
    const seen: number[] = [];
    expect(await run('matrix', input, { onProgress: (done) => seen.push(done) })).toEqual(nothing);
    expect(await run('matrix', input)).toEqual(nothing);
    expect(seen).toEqual([1]);
    expect(started).toHaveLength(1);
  });

  it('rejects in words when it fails', async () => {
    const { run } = fixture(({ id }, tell) => tell({ type: 'failed', id, reason: 'No such pair.' }));
    await expect(run('matrix', input)).rejects.toThrow('No such pair.');
  });

  it('rejects in words when its worker dies, and the next one gets another', async () => {
    const { run, started } = fixture(() => undefined);
    const first = run('matrix', input);
    started[0]?.crash('Out of memory.');
    await expect(first).rejects.toThrow('Out of memory.');
    expect(started[0]?.ended).toBe(true);
    void run('matrix', input);
    expect(started).toHaveLength(2);
  });

  it('ends its worker when nobody wants the answer any more', async () => {
    const { run, started } = fixture(() => undefined);
    const stop = new AbortController();
    const waiting = run('matrix', input, { signal: stop.signal });
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
    expect(started[0]?.ended).toBe(true);
  });

  it('is helped by the page with what no worker can do, and told in words where the page cannot', async () => {
    const replies: Reply[] = [];
    const help: Helper = async (name) => {
      if (name === 'pixels') return 7;
      throw new Error('No such help.');
    };
    const { run } = fixture(
      ({ id }, tell) => {
        tell({ type: 'ask', id, ask: 1, name: 'pixels', input: 'svg' });
        tell({ type: 'ask', id, ask: 2, name: 'time', input: null });
      },
      (message) => replies.push(message),
      help,
    );
    void run('matrix', input);
    await Promise.resolve();
    await Promise.resolve();
    expect(replies).toEqual([
      { type: 'answer', ask: 1, output: 7 },
      { type: 'refuse', ask: 2, reason: 'No such help.' },
    ]);
  });
});

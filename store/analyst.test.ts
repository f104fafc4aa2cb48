import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Design,
  emptyDesign,
  type MatrixCell,
  type Problem,
  type Question,
  toResourceId,
  usualDefaults,
} from '../model/index.ts';
import type { FromAnalyst, ToAnalyst, Wishes } from './analysis-protocol.ts';
import { createAnalyst, type Engine } from './analyst.ts';

interface FakeNetwork {
  readonly design: Design;
  readonly problems: readonly Problem[];
}

const question: Question = {
  from: { address: '10.0.0.1' },
  to: { address: '10.0.0.2' },
  port: 443,
  protocol: 'tcp',
};
const quiet: Wishes = { question: null, name: null, subnet: null };
const x = toResourceId('x');

/** Says `blocked` for the empty design and `reachable` for any other. */
function cellOf(network: FakeNetwork): MatrixCell {
  const verdict = network.design === emptyDesign ? 'blocked' : 'reachable';
  const silent = { path: null, layer: null, dns: null, address: null, source: null };
  return { ...silent, verdict, initiators: 'source', port: 1, protocol: 'tcp' };
}

function fixture(change: Partial<Engine<FakeNetwork>> = {}, rows = 3) {
  const posted: FromAnalyst[] = [];
  let waiting: (() => void)[] = [];
  const engine: Engine<FakeNetwork> = {
    compile: (design) => ({ design, problems: [] }),
    trace: (_, asked) => ({ question: asked }) as Answer,
    lint: () => [],
    namesOf: () => [],
    resolveFor: (_, __, fqdn) => ({
      dns: { answer: 'public', address: null, chain: [fqdn], servers: [] },
      steps: [],
    }),
    routesOf: (_, subnet) => ({ subnet, rows: [] }),
    matrixEnds: () => ({
      sources: Array.from({ length: rows }, (_, row) => toResourceId(`s${row}`)),
      destinations: [x],
    }),
    matrixRow: (network) => [cellOf(network)],
    ...change,
  };
  let time = 0;
  const analyst = createAnalyst(
    engine,
    (message) => posted.push(message),
    () => new Promise((go) => waiting.push(go)),
    () => (time += 100),
  );
  /** Lets the analyst go on until it has nothing more to wait for. */
  const run = async (times = 50) => {
    for (let turn = 0; turn < times; turn += 1) {
      const due = waiting;
      waiting = [];
      for (const go of due) go();
      await Promise.resolve();
      await Promise.resolve();
    }
  };
  const take = (message: ToAnalyst) => analyst.take(message);
  const design = (version: number, wishes: Wishes = quiet, drawn = emptyDesign): ToAnalyst => ({
    type: 'design',
    version,
    design: drawn,
    defaults: usualDefaults,
    wishes,
  });
  const types = () => posted.map(({ type }) => type);
  return { posted, take, design, run, types };
}

describe('analyst', () => {
  it('tells everything else before the matrix', async () => {
    const { take, design, run, types } = fixture();
    void take(design(1, { ...quiet, question }));
    expect(types()).toEqual(['compiled', 'answer', 'nameAnswer', 'routes', 'findings', 'settled']);
    await run();
    expect(types().slice(6)).toEqual(['progress', 'progress', 'progress', 'matrix']);
  });

  it('stops between rows when a newer design comes', async () => {
    const { take, design, run, posted } = fixture({}, 20);
    void take(design(1));
    await run(3);
    void take(design(2));
    await run();
    const matrices = posted.filter(({ type }) => type === 'matrix');
    expect(matrices.map(({ version }) => version)).toEqual([2]);
    const newer = posted.findIndex(({ version }) => version === 2);
    expect(posted.slice(newer).every(({ version }) => version === 2)).toBe(true);
  });

  it('answers only the wish that changed', async () => {
    const { take, design, run, posted } = fixture();
    void take(design(1, { ...quiet, question }));
    await run();
    posted.length = 0;
    await take({ type: 'wishes', version: 1, wishes: { ...quiet, question: { ...question }, subnet: x } });
    expect(posted).toEqual([{ type: 'routes', version: 1, to: x, routes: { subnet: x, rows: [] } }]);
  });

  it('tells what failed and goes on with the rest', async () => {
    const fail = () => {
      throw new Error('odd');
    };
    const { take, design, run, posted, types } = fixture({ lint: fail });
    void take(design(1));
    await run();
    expect(posted).toContainEqual({ type: 'failed', version: 1, part: 'findings', reason: 'odd' });
    expect(types().at(-1)).toBe('matrix');
  });

  it('settles even when nothing could be compiled', async () => {
    const { take, design, types } = fixture({
      compile: () => {
        throw new Error('odd');
      },
    });
    await take(design(1));
    expect(types()).toEqual(['failed', 'settled']);
  });

  it('previews another design, waiting for its own matrix first', async () => {
    const { take, design, run, posted } = fixture({}, 1);
    void take(design(1, { ...quiet, question }));
    void take({ type: 'preview', version: 1, request: 7, design: { resources: {} } });
    await run();
    const told = posted.find(({ type }) => type === 'preview');
    expect(told).toMatchObject({
      request: 7,
      preview: {
        compared: 1,
        answer: { question },
        changes: [
          { source: 's0', destination: x, before: { verdict: 'blocked' }, after: { verdict: 'reachable' } },
        ],
      },
    });
  });

  it('does not answer about a design that is no longer shown', async () => {
    const { take, design, run, posted } = fixture();
    void take(design(2));
    await run();
    posted.length = 0;
    await take({ type: 'wishes', version: 1, wishes: { ...quiet, subnet: x } });
    expect(posted).toEqual([]);
  });
});

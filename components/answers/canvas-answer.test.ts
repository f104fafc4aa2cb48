import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type Hop,
  type Matrix,
  type MatrixCell,
  type PathKind,
  type Step,
  say,
  toResourceId,
  type Verdict,
} from '../../model/index.ts';
import { canvasAnswer, directionsOf } from './canvas-answer.ts';

const id = toResourceId;
const hop = (from: string, to: string, path: PathKind): Hop => ({
  from: id(from),
  to: id(to),
  along: [],
  path,
});
const step = (at: string, outcome: Step['outcome'] = 'passed'): Step => ({
  action: 'route',
  says: say`goes on`,
  details: [],
  rules: [],
  at: [id(at)],
  outcome,
});

const answer = (verdict: Verdict, hops: readonly Hop[], change: Partial<Answer> = {}): Answer => ({
  question: { from: { resource: id('a') }, to: { resource: id('c') }, port: null, protocol: null },
  fromResource: id('a'),
  toResource: id('c'),
  port: 443,
  protocol: 'tcp',
  verdict,
  path: verdict === 'reachable' ? 'private' : null,
  layer: null,
  initiators: 'source',
  dns: null,
  blockers: [],
  source: null,
  says: say`so`,
  steps: [],
  hops,
  diedAt: null,
  assumptions: [],
  remarks: [],
  ...change,
});

describe('canvas answer', () => {
  const way = [hop('a', 'b', 'private'), hop('b', 'c', 'public')];
  it.each<[Verdict, readonly string[]]>([
    ['reachable', ['private', 'public']],
    ['blocked', ['private', 'public']],
    ['misdirected', ['private', 'misdirected']],
    ['depends', ['depends', 'depends']],
  ])('draws the legs of a %s call', (verdict, signals) => {
    expect(canvasAnswer(answer(verdict, way)).hops.map(({ signal }) => signal)).toEqual(signals);
  });

  it('marks the place of death with what decided', () => {
    const drawn = canvasAnswer(answer('blocked', way, { diedAt: id('c'), layer: 'nsgIn' }));
    expect(drawn.death).toEqual({ at: 'c', layer: 'nsgIn' });
    expect(canvasAnswer(answer('reachable', way)).death).toBeNull();
  });

  it('gives the numbers of steps at a thing their sign', () => {
    const steps = [step('a'), step('c'), step('c', 'blocked')];
    expect(canvasAnswer(answer('blocked', way, { steps })).marks).toEqual([
      { at: 'a', words: '1', signal: null },
      { at: 'c', words: '2, 3', signal: 'blocked' },
    ]);
    expect(canvasAnswer(answer('reachable', way, { steps: [step('a')] })).marks).toEqual([
      { at: 'a', words: '1', signal: 'private' },
    ]);
  });
});

describe('directions', () => {
  const cell = (verdict: Verdict, path: PathKind | null = null): MatrixCell => ({
    verdict,
    path,
    layer: null,
    initiators: 'source',
    dns: null,
    address: null,
    source: null,
    port: 443,
    protocol: 'tcp',
  });
  const matrix: Matrix = {
    sources: [id('a'), id('b')],
    destinations: [id('a'), id('b'), id('c')],
    cells: [
      [null, cell('reachable', 'private'), cell('blocked')],
      [cell('reachable', 'private'), null, cell('reachable', 'public')],
    ],
  };

  it.each([
    ['a', [{ other: 'b', out: 'private', back: 'private' }]],
    [
      'b',
      [
        { other: 'a', out: 'private', back: 'private' },
        { other: 'c', out: 'public', back: null },
      ],
    ],
    ['c', [{ other: 'b', out: null, back: 'public' }]],
    ['elsewhere', []],
  ])('of %s come from the cells', (selected, expected) => {
    expect(directionsOf(matrix, id(selected))).toEqual(expected);
  });
});

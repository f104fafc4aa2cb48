import { describe, expect, it, test } from 'vitest';
import type { Exposure, ExposureWord } from '../exposure/exposure-types.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import type { Matrix, MatrixCell } from '../matrix/matrix-types.ts';
import { compareMatrices, countCells, differingAtSight } from './compare-matrices.ts';
import type { Judgement } from './comparison.ts';

const cell = (change: Partial<MatrixCell> = {}): MatrixCell => ({
  verdict: 'blocked',
  path: null,
  layer: 'nsgIn',
  initiators: 'neither',
  dns: null,
  address: null,
  source: null,
  port: 443,
  protocol: 'tcp',
  ...change,
});
const open = (change: Partial<MatrixCell> = {}) =>
  cell({ verdict: 'reachable', path: 'private', layer: null, ...change });
const ids = (text: string) => text.split('').map(toResourceId);
const matrix = (sources: string, destinations: string, cells: Matrix['cells']): Matrix => ({
  sources: ids(sources),
  destinations: ids(destinations),
  cells,
});
const one = (only: MatrixCell | null) => matrix('a', 'x', [[only]]);
const exposures = (word: ExposureWord): ReadonlyMap<ResourceId, Exposure> =>
  new Map(ids('x').map((service) => [service, { service, word, says: [], reaches: [], rules: [] }]));

test('pairs that are the same are counted, and listed where they are asked for', () => {
  const compared = (alike: boolean) => compareMatrices(one(open()), one(open()), { alike });
  expect([compared(false).counts.same, compared(false).alike]).toEqual([1, []]);
  expect(compared(true).alike).toMatchObject([{ source: 'a', destination: 'x', judged: 'same', fields: [] }]);
});

describe('what becomes of a pair', () => {
  it.each<[string, MatrixCell, MatrixCell, Judgement, readonly string[]]>([
    ['arrives now', cell(), open(), 'gained', ['verdict', 'path', 'layer']],
    ['arrives no more', open(), cell(), 'lost', ['verdict', 'path', 'layer']],
    ['arrives now, though elsewhere', cell(), open({ verdict: 'misdirected' }), 'gained', []],
    ['is not known any more', open(), open({ verdict: 'depends' }), 'changed', ['verdict']],
    ['becomes known', open({ verdict: 'notModelled' }), cell({ path: 'private' }), 'changed', []],
    ['goes another way', open(), open({ path: 'privateEndpoint' }), 'changed', ['path']],
    [
      'gets another name',
      open(),
      open({ dns: 'private', address: '10.0.0.4' }),
      'changed',
      ['dns', 'address'],
    ],
    ['shows another source', open(), open({ source: '10.0.0.5' }), 'changed', ['source']],
    ['may be opened by others', open(), open({ initiators: 'both' }), 'changed', ['initiators']],
    ['is asked for another port', open(), open({ protocol: 'udp' }), 'changed', ['port']],
    ['is stopped elsewhere', cell(), cell({ layer: 'route' }), 'changed', ['layer']],
    ['is the same', open(), open(), 'same', []],
  ])('%s', (_, before, after, judged, fields) => {
    const { pairs, counts } = compareMatrices(one(before), one(after));
    expect(counts[judged]).toBe(1);
    expect(pairs.map((pair) => pair.judged)).toEqual(judged === 'same' ? [] : [judged]);
    if (fields.length > 0) expect(pairs[0]?.fields).toEqual(fields);
  });

  test('the exposure of the destination counts, and is told once a service', () => {
    const options = { before: exposures('everyNetwork'), after: exposures('nobody') };
    const { pairs, exposures: changed } = compareMatrices(one(open()), one(open()), options);
    expect(pairs).toMatchObject([
      {
        judged: 'changed',
        fields: ['exposure'],
        before: { exposure: 'everyNetwork' },
        after: { exposure: 'nobody' },
      },
    ]);
    expect(changed).toMatchObject([
      { service: 'x', before: { word: 'everyNetwork' }, after: { word: 'nobody' } },
    ]);
  });
});

describe('ends in one design only', () => {
  test('are told with their pairs', () => {
    const before = matrix('a', 'x', [[open()]]);
    const after = matrix('ab', 'y', [[cell()], [open()]]);
    const { pairs, counts, added, removed } = compareMatrices(before, after);
    expect(counts).toEqual({ gained: 1, lost: 1, changed: 1, same: 0 });
    expect([added, removed]).toEqual([ids('by'), ids('x')]);
    expect(
      pairs.map(({ source, destination, judged, fields }) => [source + destination, judged, fields]),
    ).toEqual([
      ['ay', 'changed', ['presence']],
      ['by', 'gained', ['presence']],
      ['ax', 'lost', ['presence']],
    ]);
  });

  test('a thing with another id is the same thing where a twin is known', () => {
    const twins = new Map([[toResourceId('A'), toResourceId('a')]]);
    const { pairs, added } = compareMatrices(one(cell()), matrix('A', 'x', [[open()]]), { twins });
    expect(added).toEqual([]);
    expect(pairs).toMatchObject([
      { source: 'a', judged: 'gained', before: { from: 'a' }, after: { from: 'A' } },
    ]);
  });

  test('an id that stands for something else is not mixed up', () => {
    const twins = new Map([[toResourceId('b'), toResourceId('a')]]);
    const after = matrix('ab', 'x', [[cell()], [open()]]);
    const { pairs, counts } = compareMatrices(one(open()), after, { twins });
    expect(counts).toMatchObject({ same: 1, changed: 1 });
    expect(pairs).toMatchObject([{ before: null, after: { from: 'a' } }]);
  });
});

describe('differing at sight', () => {
  test('finds the pairs wherever they stand in the table', () => {
    const before = matrix('ab', 'xy', [
      [cell(), cell()],
      [open(), null],
    ]);
    const after = matrix('ba', 'yx', [
      [null, open()],
      [open(), cell()],
    ]);
    expect(differingAtSight(before, after)).toMatchObject([
      { source: 'a', destination: 'y', judged: 'gained' },
    ]);
  });

  it.each<[string, Partial<MatrixCell>, number]>([
    ['verdict', { verdict: 'depends' }, 1],
    ['way', { path: 'public' }, 1],
    ['what stops it', { layer: 'dns' }, 1],
    ['a port alone', { port: 80 }, 0],
    ['a DNS answer alone', { dns: 'public' }, 0],
  ])('%s', (_, change, count) => {
    expect(differingAtSight(one(cell()), one(cell(change)))).toHaveLength(count);
  });
});

test('counts the pairs that have an answer', () => {
  expect(countCells(matrix('ab', 'x', [[cell()], [null]]))).toBe(1);
});

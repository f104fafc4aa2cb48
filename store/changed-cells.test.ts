import { describe, expect, it } from 'vitest';
import { type Matrix, type MatrixCell, toResourceId } from '../model/index.ts';
import { changedCells, countCells } from './changed-cells.ts';

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
const ids = (text: string) => text.split('').map(toResourceId);
const matrix = (sources: string, destinations: string, cells: Matrix['cells']): Matrix => ({
  sources: ids(sources),
  destinations: ids(destinations),
  cells,
});

describe('changed cells', () => {
  it('finds the pairs whose answer differs, wherever they stand in the table', () => {
    const open = cell({ verdict: 'reachable', path: 'private', layer: null });
    const before = matrix('ab', 'xy', [
      [cell(), cell()],
      [open, null],
    ]);
    const after = matrix('ba', 'yx', [
      [null, open],
      [open, cell()],
    ]);
    expect(changedCells(before, after)).toEqual([
      { source: 'a', destination: 'y', before: cell(), after: open },
    ]);
  });

  it('tells pairs that came and pairs that went', () => {
    const before = matrix('a', 'x', [[cell()]]);
    const after = matrix('a', 'y', [[cell()]]);
    expect(changedCells(before, after)).toEqual([
      { source: 'a', destination: 'y', before: null, after: cell() },
      { source: 'a', destination: 'x', before: cell(), after: null },
    ]);
  });

  it.each<[string, Partial<MatrixCell>, number]>([
    ['verdict', { verdict: 'depends' }, 1],
    ['way', { path: 'public' }, 1],
    ['what stops it', { layer: 'dns' }, 1],
    ['a port alone', { port: 80 }, 0],
    ['a DNS answer alone', { dns: 'public' }, 0],
  ])('looks at what a person is told: %s', (_, change, count) => {
    const before = matrix('a', 'x', [[cell()]]);
    expect(changedCells(before, matrix('a', 'x', [[cell(change)]]))).toHaveLength(count);
  });

  it('counts the pairs that have an answer', () => {
    expect(countCells(matrix('ab', 'x', [[cell()], [null]]))).toBe(1);
  });
});

import { describe, expect, it } from 'vitest';
import {
  type Design,
  type Matrix,
  type MatrixCell,
  newResource,
  type PathKind,
  toResourceId,
  type Verdict,
} from '../../model/index.ts';
import { nextPlace } from './grid-keys.ts';
import { matrixTable, spokenCell, tally, viewOf } from './matrix-view.ts';

const id = toResourceId;
const cell = (verdict: Verdict, path: PathKind | null = null): MatrixCell => ({
  verdict,
  path,
  layer: verdict === 'blocked' ? 'nsgIn' : null,
  initiators: 'source',
  dns: null,
  address: null,
  source: null,
  port: 443,
  protocol: 'tcp',
});
const design: Design = {
  resources: Object.fromEntries(
    [
      newResource('virtualMachine', id('a'), 'vm-app'),
      newResource('virtualMachine', id('b'), 'vm-web'),
      newResource('sqlServer', id('x'), 'sql-shop'),
    ].map((one) => [one.id, one]),
  ),
};
const matrix: Matrix = {
  sources: [id('a'), id('b')],
  destinations: [id('a'), id('b'), id('x')],
  cells: [
    [null, cell('blocked'), cell('reachable', 'privateEndpoint')],
    [cell('reachable', 'private'), null, cell('reachable', 'public')],
  ],
};
const all = { from: '', to: '', signal: null };
const names = (lines: readonly { readonly name: string }[]) => lines.map(({ name }) => name);

describe('matrix view', () => {
  it.each([
    ['nothing', {}, ['vm-app', 'vm-web'], ['sql-shop', 'vm-app', 'vm-web'], 4],
    ['a destination', { to: 'SQL' }, ['vm-app', 'vm-web'], ['sql-shop'], 2],
    ['a source', { from: 'web' }, ['vm-web'], ['sql-shop', 'vm-app'], 2],
    [
      'one destination, whoever has its name in theirs',
      { destination: id('x'), to: 'app' },
      ['vm-app', 'vm-web'],
      ['sql-shop'],
      2,
    ],
    ['one source', { source: id('a') }, ['vm-app'], ['sql-shop', 'vm-web'], 2],
    ['a way', { signal: 'public' }, ['vm-web'], ['sql-shop'], 1],
    ['both ends and a verdict', { from: 'app', to: 'web', signal: 'blocked' }, ['vm-app'], ['vm-web'], 1],
    ['what does not exist', { to: 'sql', signal: 'blocked' }, [], [], 0],
  ] as const)('narrows by %s', (_, filter, rows, columns, count) => {
    const view = viewOf(matrix, design, { ...all, ...filter });
    expect([names(view.rows), names(view.columns), view.count]).toEqual([rows, columns, count]);
  });

  it('keeps cell and line together after filtering', () => {
    const view = viewOf(matrix, design, { ...all, signal: 'public' });
    expect(view.cellAt(0, 0)).toMatchObject({ path: 'public' });
    expect(view.fits(0, 0)).toBe(true);
  });

  it('counts in the order of the legend', () => {
    expect(tally(matrix)).toEqual([
      { signal: 'private', count: 1 },
      { signal: 'privateEndpoint', count: 1 },
      { signal: 'public', count: 1 },
      { signal: 'blocked', count: 1 },
    ]);
  });

  it('copies as words', () => {
    expect(matrixTable(viewOf(matrix, design, { ...all, to: 'sql' }))).toEqual([
      ['From / to', 'sql-shop'],
      ['vm-app', 'Reachable, private endpoint (tcp 443)'],
      ['vm-web', 'Reachable, public (tcp 443)'],
    ]);
  });

  it('says a cell in words', () => {
    expect(spokenCell('a', 'b', cell('blocked'))).toBe('a to b, tcp 443: Blocked, nsg, inbound');
    expect(spokenCell('a', 'a', null)).toBe('a to itself');
  });
});

describe('keys of a grid', () => {
  const size = { rows: 20, columns: 5 };
  it.each([
    ['ArrowDown', false, { row: 3, column: 2 }],
    ['ArrowRight', false, { row: 2, column: 3 }],
    ['PageUp', false, { row: 0, column: 2 }],
    ['Home', false, { row: 2, column: 0 }],
    ['End', true, { row: 19, column: 4 }],
    ['x', false, null],
  ])('%s', (key, ctrlKey, expected) => {
    expect(nextPlace({ row: 2, column: 2 }, { key, ctrlKey }, size)).toEqual(expected);
  });

  it('stays inside', () => {
    expect(nextPlace({ row: 0, column: 0 }, { key: 'ArrowUp', ctrlKey: false }, size)).toEqual({
      row: 0,
      column: 0,
    });
  });
});

import type { Design, Matrix, MatrixCell, ResourceId } from '../../model/index.ts';
import { type Signal, signalOf, signals } from '../ui/signals.ts';
import { type Cells, compareCells } from '../ui/table-text.ts';
import { cellWords } from './cell-words.ts';
import { labelOf } from './parties.ts';

/** What the matrix is narrowed to; an empty signal is any. */
export interface MatrixFilter {
  /** Part of the names of sources. */
  readonly from: string;
  /** Part of the names of destinations. */
  readonly to: string;
  /** Nobody but this source, this destination. */
  readonly source?: ResourceId | null;
  readonly destination?: ResourceId | null;
  readonly signal: Signal | null;
}

/** A row or a column: the thing, its name, and its place in the whole matrix. */
export interface MatrixLine {
  readonly id: ResourceId;
  readonly name: string;
  readonly index: number;
}

/** The part of a matrix that passes a filter: lines without a fitting cell are left out. */
export interface MatrixView {
  readonly rows: readonly MatrixLine[];
  readonly columns: readonly MatrixLine[];
  readonly cellAt: (row: number, column: number) => MatrixCell | null;
  /** Does the cell itself pass? The others of a shown line are faded. */
  readonly fits: (row: number, column: number) => boolean;
  /** Fitting cells. */
  readonly count: number;
}

/** Narrows a matrix to pairs with such names and such a signal; lines by name, numbers in it by value. */
export function viewOf(matrix: Matrix, design: Design, filter: MatrixFilter): MatrixView {
  const { from, to, source = null, destination = null, signal } = filter;
  const lines = (ids: readonly ResourceId[], wanted: string, only: ResourceId | null) =>
    ids
      .map((id, index): MatrixLine => ({ id, name: labelOf(design, { resource: id }), index }))
      .filter(({ id, name }) =>
        only === null ? name.toLowerCase().includes(wanted.trim().toLowerCase()) : id === only,
      )
      .sort((a, b) => compareCells(a.name, b.name));
  const [sources, destinations] = [
    lines(matrix.sources, from, source),
    lines(matrix.destinations, to, destination),
  ];
  const passes = (row: number, column: number): boolean => {
    const cell = matrix.cells[row]?.[column];
    return cell != null && (signal === null || signalOf(cell.verdict, cell.path) === signal);
  };
  const rows = sources.filter((row) => destinations.some((column) => passes(row.index, column.index)));
  const columns = destinations.filter((column) => sources.some((row) => passes(row.index, column.index)));
  const line = (row: number, column: number) =>
    [rows[row]?.index ?? -1, columns[column]?.index ?? -1] as const;
  return {
    rows,
    columns,
    cellAt: (row, column) => {
      const [r, c] = line(row, column);
      return matrix.cells[r]?.[c] ?? null;
    },
    fits: (row, column) => passes(...line(row, column)),
    count: rows.reduce(
      (sum, row) => sum + columns.filter((column) => passes(row.index, column.index)).length,
      0,
    ),
  };
}

/** How often each signal occurs, in the order of the legend. */
export function tally(matrix: Matrix): readonly { readonly signal: Signal; readonly count: number }[] {
  const counts = new Map<Signal, number>();
  for (const cell of matrix.cells.flat()) {
    if (!cell) continue;
    const signal = signalOf(cell.verdict, cell.path);
    counts.set(signal, (counts.get(signal) ?? 0) + 1);
  }
  return (Object.keys(signals) as Signal[]).flatMap((signal) => {
    const count = counts.get(signal);
    return count === undefined ? [] : [{ signal, count }];
  });
}

/** A view as a table of words, for CSV and Markdown. */
export function matrixTable({ rows, columns, cellAt }: MatrixView): Cells {
  return [
    ['From / to', ...columns.map(({ name }) => name)],
    ...rows.map(({ name }, row) => [name, ...columns.map((_, column) => tableWord(cellAt(row, column)))]),
  ];
}

/** A cell for people who do not see it: who, whom, port, verdict. */
export function spokenCell(from: string, to: string, cell: MatrixCell | null): string {
  return cell ? `${from} to ${to}, ${cell.protocol} ${cell.port}: ${cellWords(cell)}` : `${from} to itself`;
}

function tableWord(cell: MatrixCell | null): string {
  return cell ? `${cellWords(cell)} (${cell.protocol} ${cell.port})` : '';
}

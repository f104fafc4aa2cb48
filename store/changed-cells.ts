import type { Matrix, MatrixCell, ResourceId } from '../model/index.ts';
import type { CellChange } from './analysis-protocol.ts';

/** The pairs whose answer differs between two matrices, in the order of the second. */
export function changedCells(before: Matrix, after: Matrix): readonly CellChange[] {
  const old = cellsByPair(before);
  const seen = new Set<string>();
  const changes: CellChange[] = [];
  for (const [source, destination, cell] of pairsOf(after)) {
    const key = pairKey(source, destination);
    seen.add(key);
    const was = old.get(key)?.[2] ?? null;
    if (!sameCell(was, cell)) changes.push({ source, destination, before: was, after: cell });
  }
  for (const [key, [source, destination, cell]] of old) {
    if (!seen.has(key) && cell) changes.push({ source, destination, before: cell, after: null });
  }
  return changes;
}

/** How many pairs a matrix answers. */
export function countCells(matrix: Matrix): number {
  return matrix.cells.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
}

type Pair = readonly [ResourceId, ResourceId, MatrixCell | null];

function pairsOf(matrix: Matrix): readonly Pair[] {
  return matrix.sources.flatMap((source, row) =>
    matrix.destinations.map(
      (destination, column): Pair => [source, destination, matrix.cells[row]?.[column] ?? null],
    ),
  );
}

function cellsByPair(matrix: Matrix): ReadonlyMap<string, Pair> {
  return new Map(pairsOf(matrix).map((pair) => [pairKey(pair[0], pair[1]), pair]));
}

function pairKey(source: ResourceId, destination: ResourceId): string {
  return `${source} ${destination}`;
}

/** What a person is told of a cell: how it ends, over which way, and what stops it. */
function sameCell(a: MatrixCell | null, b: MatrixCell | null): boolean {
  if (a === null || b === null) return a === b;
  return a.verdict === b.verdict && a.path === b.path && a.layer === b.layer;
}

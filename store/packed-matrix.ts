import type { Matrix, MatrixCell } from '../model/index.ts';

/**
 * A matrix as the worker sends it: every different cell once, and a number for each pair. Copying 120,000 cells between
 * threads stops the page for a third of a second; their numbers move without being copied.
 */
export interface PackedMatrix {
  readonly sources: Matrix['sources'];
  readonly destinations: Matrix['destinations'];
  readonly kinds: readonly (MatrixCell | null)[];
  /** Row by row, the place of each cell in `kinds`. */
  readonly numbers: Uint32Array<ArrayBuffer>;
}

/** Packs a matrix for the way between threads. */
export function packMatrix({ sources, destinations, cells }: Matrix): PackedMatrix {
  const places = new Map<string, number>();
  const kinds: (MatrixCell | null)[] = [];
  const numbers = new Uint32Array(sources.length * destinations.length);
  cells.forEach((row, r) => {
    row.forEach((cell, c) => {
      const key = cell === null ? '' : keyOf(cell);
      let place = places.get(key);
      if (place === undefined) {
        place = kinds.length;
        kinds.push(cell);
        places.set(key, place);
      }
      numbers[r * destinations.length + c] = place;
    });
  });
  return { sources, destinations, kinds, numbers };
}

/** The matrix again; like cells are one object. */
export function unpackMatrix({ sources, destinations, kinds, numbers }: PackedMatrix): Matrix {
  const width = destinations.length;
  const cells = sources.map((_, row) =>
    Array.from({ length: width }, (_cell, column) => kinds[numbers[row * width + column] ?? -1] ?? null),
  );
  return { sources, destinations, cells };
}

function keyOf(cell: MatrixCell): string {
  const { verdict, path, layer, initiators, dns, address, source, port, protocol } = cell;
  return `${verdict} ${path} ${layer} ${initiators} ${dns} ${port} ${protocol} ${source} ${address}`;
}

import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Matrix, type MatrixCell, toResourceId } from '../model/index.ts';
import { packMatrix, unpackMatrix } from './packed-matrix.ts';

const cells = fc.option(
  fc.record({
    verdict: fc.constantFrom('reachable', 'blocked', 'depends'),
    path: fc.constantFrom('private', 'public', null),
    layer: fc.constantFrom('dns', null),
    initiators: fc.constantFrom('source', 'both', 'neither'),
    dns: fc.constantFrom('private', null),
    source: fc.option(fc.ipV4()),
    port: fc.constantFrom(443, 1433),
    protocol: fc.constantFrom('tcp', 'udp'),
  }) as fc.Arbitrary<MatrixCell>,
);

const matrices: fc.Arbitrary<Matrix> = fc.tuple(fc.nat(5), fc.nat(5)).chain(([rows, columns]) =>
  fc
    .array(fc.array(cells, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
    .map(
      (drawn): Matrix => ({
        sources: drawn.map((_, row) => toResourceId(`s${row}`)),
        destinations: Array.from({ length: columns }, (_, column) => toResourceId(`d${column}`)),
        cells: drawn,
      }),
    ),
);

it('comes out as it went in', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      expect(unpackMatrix(packMatrix(matrix))).toEqual(matrix);
    }),
  );
});

it('holds each different cell once', () => {
  fc.assert(
    fc.property(matrices, (matrix) => {
      const kinds = packMatrix(matrix).kinds.map((cell) => JSON.stringify(cell));
      expect(new Set(kinds).size).toBe(kinds.length);
    }),
  );
});

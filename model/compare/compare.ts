import { sameThings } from '../document/same-things.ts';
import { exposureOf } from '../exposure/exposure.ts';
import type { ResourceId } from '../ids.ts';
import { matrixEnds, matrixRow } from '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix-types.ts';
import type { Network } from '../network/network.ts';
import { compareMatrices, type Exposures } from './compare-matrices.ts';
import type { Comparison } from './comparison.ts';

/** Matrices that are known already, so that they need not be traced again. */
export interface KnownMatrices {
  readonly before?: Matrix | null;
  readonly after?: Matrix | null;
}

/** Two designs side by side: every pair of both, cell by cell. `onRow` hears of the work: so many of so many rows are done. */
export function compare(
  before: Network,
  after: Network,
  onRow: (done: number, total: number) => void = () => {},
  known: KnownMatrices = {},
): Comparison {
  const [left, right] = [matrixEnds(before.design), matrixEnds(after.design)];
  const rows = (ends: typeof left, matrix: Matrix | null | undefined) => (matrix ? 0 : ends.sources.length);
  const total = rows(left, known.before) + rows(right, known.after);
  let done = 0;
  const fill = (network: Network, { sources, destinations }: typeof left): Matrix => {
    const cells = sources.map((source) => {
      const row = matrixRow(network, source, destinations);
      done += 1;
      onRow(done, total);
      return row;
    });
    return { sources, destinations, cells };
  };
  return compareMatrices(known.before ?? fill(before, left), known.after ?? fill(after, right), {
    twins: sameThings(before.design, after.design),
    before: exposuresOf(before, left.destinations),
    after: exposuresOf(after, right.destinations),
  });
}

function exposuresOf(network: Network, destinations: readonly ResourceId[]): Exposures {
  return new Map(
    destinations.flatMap((id) => {
      const exposure = exposureOf(network, id);
      return exposure ? [[id, exposure] as const] : [];
    }),
  );
}

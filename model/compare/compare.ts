import { sameThings } from '../document/same-things.ts';
import { exposureOf } from '../exposure/exposure.ts';
import type { ResourceId } from '../ids.ts';
import { matrixEnds, matrixRow } from '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix-types.ts';
import type { Network } from '../network/network.ts';
import { compareMatrices, type Exposures } from './compare-matrices.ts';
import type { Comparison } from './comparison.ts';

/** Two designs side by side: every pair of both, cell by cell. `onRow` hears of the work: so many of so many rows are done. */
export function compare(
  before: Network,
  after: Network,
  onRow: (done: number, total: number) => void = () => {},
): Comparison {
  const [left, right] = [matrixEnds(before.design), matrixEnds(after.design)];
  const total = left.sources.length + right.sources.length;
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
  return compareMatrices(fill(before, left), fill(after, right), {
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

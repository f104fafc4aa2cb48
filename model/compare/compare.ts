import { sameThings } from '../document/same-things.ts';
import { exposureOf } from '../exposure/exposure.ts';
import type { ResourceId } from '../ids.ts';
import { matrixEnds, matrixOf } from '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix-types.ts';
import type { Network } from '../network/network.ts';
import { compareMatrices, type Exposures } from './compare-matrices.ts';
import type { Comparison } from './comparison.ts';

/** Matrices that are known already, so that they need not be traced again. */
export interface KnownMatrices {
  readonly before?: Matrix | null;
  readonly after?: Matrix | null;
}

/** Two designs side by side: every pair of both, cell by cell. `onRow` hears of the work: so many of so many rows are done; `alike` lists the pairs that are the same, too. */
export function compare(
  before: Network,
  after: Network,
  onRow: (done: number, total: number) => void = () => {},
  known: KnownMatrices = {},
  alike = false,
): Comparison {
  const rowsOf = ({ design }: Network) => matrixEnds(design).sources.length;
  const first = known.before ? 0 : rowsOf(before);
  const total = first + (known.after ? 0 : rowsOf(after));
  const old = known.before ?? matrixOf(before, (done) => onRow(done, total));
  const next = known.after ?? matrixOf(after, (done) => onRow(first + done, total));
  return compareMatrices(old, next, {
    twins: sameThings(before.design, after.design),
    alike,
    before: exposuresOf(before, old.destinations),
    after: exposuresOf(after, next.destinations),
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

import { kindEntry } from '../catalog/kinds.ts';
import { type Design, resourcesOf } from '../document/design.ts';
import { questionBetween } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import type { Answer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import type { Matrix, MatrixCell } from './matrix-types.ts';

/** All sources against all destinations, by tracing each pair. `onRow` hears of the work: so many of so many rows are done. */
export function matrixOf(network: Network, onRow: (done: number, total: number) => void = () => {}): Matrix {
  const { sources, destinations } = matrixEnds(network.design);
  const cells = sources.map((source, index) => {
    const row = matrixRow(network, source, destinations);
    onRow(index + 1, sources.length);
    return row;
  });
  return { sources, destinations, cells };
}

/** One row: what a source reaches. */
export function matrixRow(
  network: Network,
  source: ResourceId,
  destinations: readonly ResourceId[],
): readonly (MatrixCell | null)[] {
  return destinations.map((destination) =>
    source === destination ? null : toCell(trace(network, questionBetween(source, destination))),
  );
}

/** Who stands in the rows and who in the columns, by name. */
export function matrixEnds(design: Design): Pick<Matrix, 'sources' | 'destinations'> {
  const byName = [...resourcesOf(design)].sort(
    (a, b) => a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1),
  );
  const speaking = (words: readonly string[]): readonly ResourceId[] =>
    byName.filter(({ kind }) => words.includes(kindEntry(kind).speaks)).map(({ id }) => id);
  return { sources: speaking(['source', 'both']), destinations: speaking(['destination', 'both']) };
}

/** What a cell keeps of an answer. */
export function toCell({
  verdict,
  path,
  layer,
  initiators,
  dns,
  source,
  port,
  protocol,
}: Answer): MatrixCell {
  return {
    verdict,
    path,
    layer,
    initiators,
    dns: dns?.answer ?? null,
    address: dns?.address ?? null,
    source,
    port,
    protocol,
  };
}

import type { Exposure } from '../exposure/exposure-types.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import type { Matrix, MatrixCell } from '../matrix/matrix-types.ts';
import type {
  AlikePair,
  ChangedExposure,
  ComparedPair,
  Comparison,
  Judgement,
  PairField,
  PairSide,
} from './comparison.ts';

/** What is known beside the two matrices. */
export interface CompareOptions {
  /** Things of the second matrix by their ids in the first; without it an id means the same thing in both. */
  readonly twins?: ReadonlyMap<ResourceId, ResourceId>;
  /** Lists the pairs that are the same, too. */
  readonly alike?: boolean;
  readonly before?: Exposures;
  readonly after?: Exposures;
}

/** Who can reach each service of one design, by its id there. */
export type Exposures = ReadonlyMap<ResourceId, Exposure>;

/** Compares two matrices cell by cell: pure, so that the page can do it too. */
export function compareMatrices(before: Matrix, after: Matrix, options: CompareOptions = {}): Comparison {
  const idInFirst = idsInFirst(options.twins);
  const old = sidesOf(before, (id) => id, options.before);
  const next = sidesOf(after, idInFirst, options.after);
  const counts: Record<Judgement, number> = { gained: 0, lost: 0, changed: 0, same: 0 };
  const pairs: ComparedPair[] = [];
  const alike: AlikePair[] = [];
  const take = (was: Sided | undefined, is: Sided | undefined): void => {
    const known = was ?? is;
    if (!known) return;
    const fields = differing(was?.side ?? null, is?.side ?? null);
    const judged = judge(was?.side ?? null, is?.side ?? null, fields);
    counts[judged] += 1;
    const { source, destination } = known;
    const pair = { source, destination, before: was?.side ?? null, after: is?.side ?? null, fields };
    if (judged !== 'same') pairs.push({ ...pair, judged });
    else if (options.alike) alike.push({ ...pair, judged });
  };
  for (const [key, is] of next) take(old.get(key), is);
  for (const [key, was] of old) if (!next.has(key)) take(was, undefined);
  const [oldEnds, newEnds] = [endsOf(before, (id) => id), endsOf(after, idInFirst)];
  return {
    pairs,
    alike,
    counts,
    added: [...newEnds].filter((id) => !oldEnds.has(id)),
    removed: [...oldEnds].filter((id) => !newEnds.has(id)),
    exposures: changedExposures(options, idInFirst),
  };
}

/** The pairs whose sign differs: how it ends, over which way, and what stops it. */
export function differingAtSight(before: Matrix, after: Matrix): readonly ComparedPair[] {
  const seen: readonly PairField[] = ['presence', 'verdict', 'path', 'layer'];
  return compareMatrices(before, after).pairs.filter(({ fields }) =>
    fields.some((one) => seen.includes(one)),
  );
}

/** How many pairs a matrix answers. */
export function countCells(matrix: Matrix): number {
  return matrix.cells.reduce((sum, row) => sum + row.filter(Boolean).length, 0);
}

/** Does the packet arrive; null where that is not known. */
export function arrives(cell: Pick<MatrixCell, 'verdict'> | null): boolean | null {
  if (cell === null || cell.verdict === 'blocked') return false;
  return cell.verdict === 'reachable' || cell.verdict === 'misdirected' ? true : null;
}

/** A thing without a twin keeps its id, unless that id already stands for something else. */
function idsInFirst(twins: CompareOptions['twins']): (id: ResourceId) => ResourceId {
  if (!twins) return (id) => id;
  const taken = new Set(twins.values());
  return (id) => twins.get(id) ?? (taken.has(id) ? toResourceId(`${id} (after)`) : id);
}

interface Sided {
  readonly source: ResourceId;
  readonly destination: ResourceId;
  readonly side: PairSide;
}

function sidesOf(
  { sources, destinations, cells }: Matrix,
  idInFirst: (id: ResourceId) => ResourceId,
  exposures: Exposures | undefined,
): ReadonlyMap<string, Sided> {
  const sides = new Map<string, Sided>();
  sources.forEach((from, row) => {
    destinations.forEach((to, column) => {
      const cell = cells[row]?.[column];
      if (!cell) return;
      const [source, destination] = [idInFirst(from), idInFirst(to)];
      const side = { ...cell, from, to, exposure: exposures?.get(to)?.word ?? null };
      sides.set(`${source} ${destination}`, { source, destination, side });
    });
  });
  return sides;
}

const compared = ['verdict', 'path', 'layer', 'dns', 'address', 'source', 'initiators'] as const;

function differing(before: PairSide | null, after: PairSide | null): readonly PairField[] {
  if (before === null || after === null) return ['presence'];
  const fields: PairField[] = compared.filter((field) => before[field] !== after[field]);
  if (before.port !== after.port || before.protocol !== after.protocol) fields.push('port');
  if (before.exposure !== after.exposure) fields.push('exposure');
  return fields;
}

function judge(before: PairSide | null, after: PairSide | null, fields: readonly PairField[]): Judgement {
  const [was, is] = [arrives(before), arrives(after)];
  if (was === false && is === true) return 'gained';
  if (was === true && is === false) return 'lost';
  return fields.length > 0 ? 'changed' : 'same';
}

function endsOf(
  { sources, destinations }: Matrix,
  idInFirst: (id: ResourceId) => ResourceId,
): ReadonlySet<ResourceId> {
  return new Set([...sources, ...destinations].map(idInFirst));
}

function changedExposures(
  { before, after }: CompareOptions,
  idInFirst: (id: ResourceId) => ResourceId,
): readonly ChangedExposure[] {
  const next = new Map([...(after ?? [])].map(([id, exposure]) => [idInFirst(id), exposure]));
  const services = new Set([...(before?.keys() ?? []), ...next.keys()]);
  return [...services].flatMap((service): readonly ChangedExposure[] => {
    const [was, is] = [before?.get(service) ?? null, next.get(service) ?? null];
    return was?.word === is?.word ? [] : [{ service, before: was, after: is }];
  });
}

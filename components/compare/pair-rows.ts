import {
  type AlikePair,
  type ComparedPair,
  type Comparison,
  type Design,
  find,
  type Judgement,
  kindEntry,
  type ResourceId,
} from '../../model/index.ts';
import { labelOf } from '../answers/parties.ts';
import { compareCells } from '../ui/table-text.ts';

/** One pair as a row: its names, and what became of it. */
export interface PairRow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly pair: ComparedPair | AlikePair;
}

/** What the list is narrowed to; without a judgement it is all that differs. */
export interface PairFilter {
  /** Part of the name of either end. */
  readonly text: string;
  readonly judged: Judgement | null;
}

const order = ['lost', 'gained', 'changed', 'same'] as const;

/** The pairs that pass, the gravest first, then by name. */
export function pairRows(
  { pairs, alike }: Comparison,
  designs: { readonly before: Design; readonly after: Design },
  { text, judged }: PairFilter,
): readonly PairRow[] {
  const wanted = text.trim().toLowerCase();
  const listed: readonly PairRow['pair'][] = judged === 'same' ? alike : pairs;
  return listed
    .filter((pair) => judged === null || pair.judged === judged)
    .map((pair) => toRow(pair, designs))
    .filter(({ from, to }) => `${from} ${to}`.toLowerCase().includes(wanted))
    .sort(
      (a, b) =>
        order.indexOf(a.pair.judged) - order.indexOf(b.pair.judged) ||
        Number(isExposureOnly(a)) - Number(isExposureOnly(b)) ||
        compareCells(a.from, b.from) ||
        compareCells(a.to, b.to),
    );
}

/** The answer is the same; who else could reach the destination is not. */
function isExposureOnly({ pair: { fields } }: PairRow): boolean {
  return fields.length === 1 && fields[0] === 'exposure';
}

function toRow(
  pair: PairRow['pair'],
  { before, after }: { readonly before: Design; readonly after: Design },
): PairRow {
  const side = pair.before ?? pair.after;
  const design = pair.before ? before : after;
  const label = (id: ResourceId | undefined) => (id === undefined ? '' : labelOf(design, { resource: id }));
  return {
    key: `${pair.source} ${pair.destination}`,
    from: label(side?.from),
    to: label(side?.to),
    pair,
  };
}

/** Ends that stand in one variant only, as `vm-new (virtual machine)`. */
export function endNames(design: Design, ids: readonly ResourceId[]): readonly string[] {
  return ids
    .map((id) => {
      const resource = find(design, id);
      return resource ? `${resource.name} (${kindEntry(resource.kind).title})` : id;
    })
    .sort(compareCells);
}

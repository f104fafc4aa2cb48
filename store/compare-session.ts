import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  type ComparedPair,
  type Comparison,
  questionBetween,
  type ResourceId,
  type Variant,
} from '../model/index.ts';
import { type DocumentState, documentStore } from './document-store.ts';
import type { JobInput } from './jobs.ts';
import { createKnownMatrices } from './known-matrices.ts';
import { createLiveJob, type Run } from './live-job.ts';
import { packMatrix } from './packed-matrix.ts';
import { runJob } from './run-job.ts';
import { whileUsed } from './while-used.ts';

/** A pair by its ends, as the comparison names them. */
export interface PairKey {
  readonly source: ResourceId;
  readonly destination: ResourceId;
}

/** What the comparison is about; view state, never saved. */
interface CompareState {
  /** The variant that the shown one is compared with; null is its neighbour. */
  readonly against: string | null;
  /** The pairs that are the same are wanted, too. */
  readonly alike: boolean;
  /** The pair whose traces are shown. */
  readonly opened: PairKey | null;
}

const matrixOf = createKnownMatrices();

/** Compares by matrices that are known already: after an edit only the edited variant is traced again, and that by the live analysis. */
const runComparison: Run<JobInput<'compare'>, Comparison> = async (input, options) => {
  const { before, after, defaults } = input;
  const known = {
    before: packMatrix(await matrixOf(before, defaults, options)),
    after: packMatrix(await matrixOf(after, defaults, options)),
  };
  return runJob('compare', { ...input, known }, options);
};

const comparison = createLiveJob(runComparison);
const pair = createLiveJob((input: JobInput<'tracePair'>, options) => runJob('tracePair', input, options));
const compareStore = createStore<CompareState>(() => ({ against: null, alike: false, opened: null }));

/** The two variants that are compared, in the order of the document, so that flipping between them changes nothing; null with one variant only. */
export function comparedVariants(
  { document, variant }: Pick<DocumentState, 'document' | 'variant'>,
  against: string | null,
): { readonly before: Variant; readonly after: Variant } | null {
  const { variants } = document;
  const shown = variants.findIndex(({ id }) => id === variant);
  const chosen = variants.findIndex(({ id }) => id === against && id !== variant);
  const other = chosen >= 0 ? chosen : shown > 0 ? shown - 1 : shown + 1;
  const [before, after] = [variants[Math.min(shown, other)], variants[Math.max(shown, other)]];
  return shown >= 0 && before && after ? { before, after } : null;
}

/** Chooses the variant to compare the shown one with. */
export function compareWith(variant: string): void {
  compareStore.setState({ against: variant });
}

/** Lists the pairs that are the same, or leaves them a number. */
export function listAlike(alike: boolean): void {
  compareStore.setState({ alike });
}

/** Shows the traces of a pair, or none. */
export function openPair(opened: PairKey | null): void {
  compareStore.setState({ opened });
}

/** Keeps the comparison in step with both variants while somebody looks at it; returns the way to stop. */
export const startComparison = whileUsed(() => {
  const ends = [documentStore, compareStore, comparison.store].map((store) => store.subscribe(follow));
  follow();
  return () => {
    for (const end of ends) end();
  };
});

function follow(): void {
  const state = documentStore.getState();
  const { against, alike, opened } = compareStore.getState();
  const variants = comparedVariants(state, against);
  if (!variants) {
    comparison.see(null);
    pair.see(null);
    return;
  }
  const { defaults } = state.document;
  const [before, after] = [variants.before.design, variants.after.design];
  comparison.see({ before, after, defaults, alike });
  const { pairs = [], alike: same = [] } = comparison.store.getState().output ?? {};
  const known = [...pairs, ...same].find((one) => isPair(one, opened));
  const ask = (side: ComparedPair['before'], design: Variant['design']) => side && askedIn(side, design);
  pair.see(known ? { before: ask(known.before, before), after: ask(known.after, after), defaults } : null);
}

/** Is this the pair with such ends? */
export function isPair(one: PairKey, key: PairKey | null): boolean {
  return one.source === key?.source && one.destination === key.destination;
}

const asked = new WeakMap<object, { readonly design: Variant['design']; readonly sent: PairSideQuestion }>();
type PairSideQuestion = ReturnType<typeof pairQuestion>;

/** The same side and design give the same object, so that nothing is asked twice. */
function askedIn(side: NonNullable<ComparedPair['before']>, design: Variant['design']): PairSideQuestion {
  const known = asked.get(side);
  if (known?.design === design) return known.sent;
  const sent = pairQuestion(side, design);
  asked.set(side, { design, sent });
  return sent;
}

function pairQuestion({ from, to }: NonNullable<ComparedPair['before']>, design: Variant['design']) {
  return {
    design,
    question: questionBetween(from, to),
  };
}

/** Reads what is compared in a component. */
export function useCompare<T>(selector: (state: CompareState) => T): T {
  return useStore(compareStore, selector);
}

/** Reads the comparison in a component. */
export function useComparison<T>(selector: (state: ReturnType<typeof comparison.store.getState>) => T): T {
  return useStore(comparison.store, selector);
}

/** Reads the traces of the opened pair in a component. */
export function usePairTraces<T>(selector: (state: ReturnType<typeof pair.store.getState>) => T): T {
  return useStore(pair.store, selector);
}

'use client';
import { CopyPlus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Comparison, Document, Variant } from '../../model/index.ts';
import {
  comparedVariants,
  isPair,
  listAlike,
  startComparison,
  useCompare,
  useComparison,
} from '../../store/compare-session.ts';
import { useDocument } from '../../store/document-store.ts';
import { isStale } from '../../store/live-job.ts';
import { printCount } from '../answers/answer-words.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { JobCover } from '../ui/JobCover.tsx';
import { duplicate } from '../variants/variant-edits.ts';
import { CompareBar } from './CompareBar.tsx';
import { ExposureLines } from './ExposureLines.tsx';
import { PairDetails } from './PairDetails.tsx';
import { PairList } from './PairList.tsx';
import { endNames, type PairFilter, pairRows } from './pair-rows.ts';

/** What changes for whom between the shown variant and another one. */
export function ComparePanel() {
  useEffect(() => startComparison(), []);
  const document = useDocument((state) => state.document);
  const variant = useDocument((state) => state.variant);
  const against = useCompare((state) => state.against);
  const variants = comparedVariants({ document, variant }, against);
  if (!variants) return <OneVariant document={document} />;
  const other = variants.before.id === variant ? variants.after : variants.before;
  return <Compared {...variants} shown={variant} other={other} document={document} />;
}

/** Nothing to compare with yet: how to make it. */
function OneVariant({ document }: { readonly document: Document }) {
  const [only] = document.variants;
  const readOnly = useDocument((state) => state.readOnly);
  return (
    <EmptyState
      title="There is one variant only"
      action={
        <Button isDisabled={readOnly} onPress={() => duplicate(only?.id ?? '')}>
          <CopyPlus size={14} aria-hidden />
          Duplicate {only?.name}
        </Button>
      }
    >
      Duplicate it and change the copy. Here you then see who gained and who lost what between the two.
    </EmptyState>
  );
}

interface ComparedProps {
  readonly before: Variant;
  readonly after: Variant;
  readonly shown: string;
  readonly other: Variant;
  readonly document: Document;
}

function Compared({ before, after, shown, other, document }: ComparedProps) {
  const comparison = useComparison((state) => state.output);
  const stale = useComparison(isStale);
  const failure = useComparison((state) => state.failure);
  const opened = useCompare((state) => state.opened);
  const [filter, setFilter] = useState<PairFilter>({ text: '', judged: null });
  const rows = useMemo(
    () => (comparison ? pairRows(comparison, { before: before.design, after: after.design }, filter) : []),
    [comparison, before.design, after.design, filter],
  );
  useEffect(() => listAlike(filter.judged === 'same'), [filter.judged]);
  const open = rows.find(({ pair }) => isPair(pair, opened));
  return (
    <div className="flex h-full min-h-0 flex-col">
      <CompareBar
        before={before}
        after={after}
        other={other}
        others={document.variants.filter(({ id }) => id !== shown)}
        filter={filter}
        onFilter={setFilter}
      />
      <JobCover
        stale={stale}
        failure={failure}
        className="@container flex min-h-0 flex-1 border-line border-t"
      >
        {comparison ? (
          <div className={open ? 'flex w-52 shrink-0 flex-col @5xl:w-80' : 'flex min-w-0 flex-1 flex-col'}>
            <OnlyIn comparison={comparison} before={before} after={after} />
            {rows.length > 0 ? <PairList rows={rows} opened={opened} isNarrow={open !== undefined} /> : null}
            {rows.length === 0 && !stale ? (
              <NoRows comparison={comparison} onReset={() => setFilter({ text: '', judged: null })} />
            ) : null}
          </div>
        ) : failure ? null : (
          <EmptyState title="Tracing every pair of both variants" />
        )}
        {open ? <PairDetails row={open} before={before} after={after} /> : null}
      </JobCover>
    </div>
  );
}

/** What the list of pairs cannot say: things of one variant only, and services that others can reach than before. */
function OnlyIn({
  comparison,
  before,
  after,
}: { readonly comparison: Comparison } & Pick<ComparedProps, 'before' | 'after'>) {
  const { added, removed, exposures } = comparison;
  const only = [
    { variant: before, names: endNames(before.design, removed) },
    { variant: after, names: endNames(after.design, added) },
  ].filter(({ names }) => names.length > 0);
  if (only.length === 0 && exposures.length === 0) return null;
  return (
    <ul className="flex max-h-24 shrink-0 flex-col gap-0.5 overflow-auto border-line border-b px-3 py-1.5 text-12">
      {only.map(({ variant, names }) => (
        <li key={variant.id}>
          <span className="text-muted">Only in {variant.name}:</span> {names.join(', ')}
        </li>
      ))}
      <ExposureLines exposures={exposures} before={before.design} after={after.design} />
    </ul>
  );
}

function NoRows({ comparison, onReset }: { readonly comparison: Comparison; readonly onReset: () => void }) {
  if (comparison.pairs.length > 0)
    return (
      <EmptyState title="No pair fits" action={<Button onPress={onReset}>Show all that differ</Button>} />
    );
  return (
    <EmptyState title="Same behaviour">
      All {printCount(comparison.counts.same)} pairs have the same answer in both variants.
    </EmptyState>
  );
}

'use client';
import { CopyPlus } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { Comparison, Document, Judgement, Variant } from '../../model/index.ts';
import {
  comparedVariants,
  compareWith,
  isPair,
  startComparison,
  useCompare,
  useComparison,
} from '../../store/compare-session.ts';
import { useDocument } from '../../store/document-store.ts';
import { isStale } from '../../store/live-job.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { JobCover } from '../ui/JobCover.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { duplicate } from '../variants/variant-edits.ts';
import { judgementWords } from './compare-words.ts';
import { ExposureLines } from './ExposureLines.tsx';
import { JudgementWord, judgementLooks } from './JudgementWord.tsx';
import { PairDetails } from './PairDetails.tsx';
import { PairList } from './PairList.tsx';
import { endNames, type PairFilter, pairRows } from './pair-rows.ts';

const anything = 'any';

const { format: print } = new Intl.NumberFormat('en');

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
  const open = rows.find(({ pair }) => isPair(pair, opened));
  const others = document.variants.filter(({ id }) => id !== shown);
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-x-3 gap-y-1.5 px-3 py-2 text-13">
        <span aria-hidden className="-mr-1 text-muted">
          Compare with
        </span>
        <Select
          label="Compare with"
          hideLabel
          options={others.map(({ id, name }) => ({ id, label: name }))}
          value={other.id}
          onChange={compareWith}
          className="w-44"
        />
        <p>
          From <strong className="font-semibold">{before.name}</strong> to{' '}
          <strong className="font-semibold">{after.name}</strong>
        </p>
        {comparison ? <Counts counts={comparison.counts} /> : null}
        <Progress />
        <span className="ml-auto flex items-center gap-2">
          <SearchField
            label="Filter pairs by name"
            placeholder="Filter by name"
            value={filter.text}
            onChange={(text) => setFilter({ ...filter, text })}
            className="w-40"
          />
          <Select
            label="Filter by what became of them"
            hideLabel
            options={judgementOptions(comparison)}
            value={filter.judged ?? anything}
            onChange={(id) =>
              setFilter({ ...filter, judged: id === anything ? null : (id as PairFilter['judged']) })
            }
            className="w-36"
          />
        </span>
      </div>
      <JobCover
        stale={stale}
        failure={failure}
        className="@container flex min-h-0 flex-1 border-line border-t"
      >
        {comparison ? (
          <div className={open ? 'flex w-52 shrink-0 flex-col @5xl:w-80' : 'flex min-w-0 flex-1 flex-col'}>
            <OnlyIn comparison={comparison} before={before} after={after} />
            {rows.length > 0 ? <PairList rows={rows} opened={opened} isNarrow={open !== undefined} /> : null}
            {rows.length === 0 ? (
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

const judgements = ['lost', 'gained', 'changed', 'same'] as const;

function Counts({ counts }: Pick<Comparison, 'counts'>) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3">
      {judgements.map((judged) => (
        <JudgementWord key={judged} judged={judged} count={print(counts[judged])} />
      ))}
    </p>
  );
}

function judgementOptions(comparison: Comparison | null) {
  const listed = judgements.filter((one): one is Exclude<Judgement, 'same'> => one !== 'same');
  return [
    { id: anything, label: 'All that differ' },
    ...listed.map((judged) => {
      const { Icon, color } = judgementLooks[judged];
      const count = comparison ? ` (${print(comparison.counts[judged])})` : '';
      const word = judgementWords[judged];
      return {
        id: judged,
        label: `Only ${word}${count}`,
        icon: <Icon size={14} aria-hidden className={color} />,
      };
    }),
  ];
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
      All {print(comparison.counts.same)} pairs have the same answer in both variants.
    </EmptyState>
  );
}

function Progress() {
  const progress = useComparison((state) => state.progress);
  if (!progress) return null;
  return (
    <p className="text-12 text-muted tabular-nums">
      {progress.done} of {progress.total} sources traced
    </p>
  );
}

'use client';
import type { Comparison, Variant } from '../../model/index.ts';
import { compareWith, useComparison } from '../../store/compare-session.ts';
import { printCount } from '../answers/answer-words.ts';
import { SearchField } from '../ui/SearchField.tsx';
import { Select } from '../ui/Select.tsx';
import { judgementWords } from './compare-words.ts';
import { JudgementWord, judgementLooks } from './JudgementWord.tsx';
import type { PairFilter } from './pair-rows.ts';

const anything = 'any';

/** What the bar takes. */
export interface CompareBarProps {
  readonly before: Variant;
  readonly after: Variant;
  /** The variant that the shown one is compared with, and those that it could be. */
  readonly other: Variant;
  readonly others: readonly Variant[];
  readonly filter: PairFilter;
  readonly onFilter: (filter: PairFilter) => void;
}

/** Which variants are compared, how many pairs fare how, and which of them are listed. */
export function CompareBar({ before, after, other, others, filter, onFilter }: CompareBarProps) {
  const comparison = useComparison((state) => state.output);
  return (
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
          onChange={(text) => onFilter({ ...filter, text })}
          className="w-40"
        />
        <Select
          label="Filter by what became of them"
          hideLabel
          options={judgementOptions(comparison)}
          value={filter.judged ?? anything}
          onChange={(id) =>
            onFilter({ ...filter, judged: id === anything ? null : (id as PairFilter['judged']) })
          }
          className="w-36"
        />
      </span>
    </div>
  );
}

const judgements = ['lost', 'gained', 'changed', 'same'] as const;

function Counts({ counts }: Pick<Comparison, 'counts'>) {
  return (
    <p role="status" className="flex flex-wrap items-center gap-x-3">
      {judgements.map((judged) => (
        <JudgementWord key={judged} judged={judged} count={printCount(counts[judged])} />
      ))}
    </p>
  );
}

function judgementOptions(comparison: Comparison | null) {
  return [
    { id: anything, label: 'All that differ' },
    ...judgements.map((judged) => {
      const { Icon, colour } = judgementLooks[judged];
      const count = comparison ? ` (${printCount(comparison.counts[judged])})` : '';
      const word = judgementWords[judged];
      return {
        id: judged,
        label: `Only ${word}${count}`,
        icon: <Icon size={14} aria-hidden className={colour} />,
      };
    }),
  ];
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

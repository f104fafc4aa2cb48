'use client';
import { ArrowRight, MessageCircleQuestionMark, X } from 'lucide-react';
import { type Answer, type PairSide, questionBetween, type Variant } from '../../model/index.ts';
import { openPair, usePairTraces } from '../../store/compare-session.ts';
import { isStale } from '../../store/live-job.ts';
import { withoutVerdict } from '../answers/answer-words.ts';
import { ReasonText } from '../answers/ReasonText.tsx';
import { StepCards } from '../answers/StepCards.tsx';
import { showTrace } from '../answers/show-trace.ts';
import { VerdictChip } from '../answers/VerdictChip.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { JobCover } from '../ui/JobCover.tsx';
import { cardOfStep, fieldValue, fieldWords } from './compare-words.ts';
import { JudgementWord } from './JudgementWord.tsx';
import type { PairRow } from './pair-rows.ts';

/** What the details of a pair take. */
export interface PairDetailsProps {
  readonly row: PairRow;
  readonly before: Variant;
  readonly after: Variant;
}

/** Both traces of a pair next to each other, the first step that differs marked. */
export function PairDetails({ row, before, after }: PairDetailsProps) {
  const traced = usePairTraces((state) => state.output);
  const stale = usePairTraces(isStale);
  const failure = usePairTraces((state) => state.failure);
  const { pair, from, to } = row;
  const at = traced?.difference?.index ?? null;
  return (
    <section
      aria-label={`${from} to ${to}`}
      className="@container min-w-0 flex-1 overflow-auto border-line border-l"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3 pt-2">
        <h2 className="flex min-w-0 flex-wrap items-center gap-1.5 font-semibold text-13">
          {from}
          <ArrowRight size={12} role="img" aria-label="to" className="text-muted" />
          {to}
        </h2>
        <JudgementWord judged={pair.judged} className="text-13" />
        <IconButton
          label="Close the pair"
          size="small"
          icon={<X size={14} aria-hidden />}
          onPress={() => openPair(null)}
          className="ml-auto"
        />
      </div>
      <Fields pair={pair} before={before.name} after={after.name} />
      <JobCover stale={stale} failure={failure} className="grid grid-cols-1 gap-3 p-3 @xl:grid-cols-2">
        <Side variant={before} side={pair.before} answer={traced?.before ?? null} at={at} />
        <Side variant={after} side={pair.after} answer={traced?.after ?? null} at={at} />
      </JobCover>
    </section>
  );
}

/** Field by field, what it was and what it is. */
function Fields({
  pair,
  before,
  after,
}: {
  readonly pair: PairRow['pair'];
  readonly before: string;
  readonly after: string;
}) {
  const { fields, before: was, after: is } = pair;
  if (!was || !is)
    return <p className="px-3 pt-1 text-13 text-muted">The pair stands in {was ? before : after} only.</p>;
  return (
    <dl aria-label="What differs" className="flex flex-wrap gap-x-4 gap-y-0.5 px-3 pt-1 text-12">
      {fields.map((field) => (
        <div key={field} className="flex flex-wrap items-center gap-x-1.5">
          <dt className="text-muted">{fieldWords[field]}</dt>
          <dd className="flex flex-wrap items-center gap-x-1.5">
            {fieldValue(was, field)}
            <ArrowRight size={12} role="img" aria-label="becomes" className="text-muted" />
            {fieldValue(is, field)}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface SideProps {
  readonly variant: Variant;
  readonly side: PairSide | null;
  readonly answer: Answer | null;
  /** The first step that differs. */
  readonly at: number | null;
}

function Side({ variant, side, answer, at }: SideProps) {
  return (
    <section aria-label={variant.name} className="flex min-w-0 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 className="font-semibold text-13">{variant.name}</h3>
        {answer ? <VerdictChip answer={answer} /> : null}
        {side ? (
          <Button
            size="small"
            kind="quiet"
            aria-label={`Ask in ${variant.name}`}
            onPress={() => askIn(variant.id, side)}
            className="ml-auto"
          >
            <MessageCircleQuestionMark size={12} aria-hidden />
            Ask
          </Button>
        ) : null}
      </div>
      {side ? null : <p className="text-13 text-muted">One of the ends is not in {variant.name}.</p>}
      {answer ? (
        <>
          <StepCards answer={answer} marked={at === null ? null : cardOfStep(answer.steps, at)} />
          {at !== null && at >= answer.steps.length ? (
            <p className="text-12 text-muted">The way ends here; in the other variant it goes on.</p>
          ) : null}
          <p className="break-words text-12 text-muted">
            <ReasonText sentence={withoutVerdict(answer.says)} />
          </p>
        </>
      ) : null}
    </section>
  );
}

/** Shows the variant with the question of the pair: the way on the canvas, and its trace. */
function askIn(variant: string, { from, to }: PairSide): void {
  const question = questionBetween(from, to);
  showTrace({ question, variant });
}

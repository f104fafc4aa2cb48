'use client';
import { TriangleAlert } from 'lucide-react';
import {
  type Because,
  detailsOf,
  isInterrupted,
  type PairJudgement,
  printSentence,
  type Rehearsal,
  type StepJudgement,
  sayState,
} from '../../model/index.ts';
import { RuleLink } from '../answers/RuleLink.tsx';
import { classes } from '../ui/styles.ts';
import { stateLooks } from './CountMarks.tsx';

/** What the details of a step are drawn from. */
export interface StepDetailsProps {
  readonly rehearsal: Rehearsal;
  readonly order: readonly string[];
  readonly judgements: readonly StepJudgement[];
  readonly step: string;
  readonly isStale: boolean;
}

/** More rows than anybody reads would only make the dialog slow. */
const mostRows = 200;

/** What one step does to whom, why and for how long; those who are interrupted first. */
export function StepDetails({ rehearsal, order, judgements, step, isStale }: StepDetailsProps) {
  const judgement = judgements.find((one) => one.step === step);
  if (!judgement) return null;
  const number = order.indexOf(step) + 1;
  const rows = [...judgement.pairs].sort((one, other) => weight(other) - weight(one));
  return (
    <section
      aria-label={`Step ${number}`}
      aria-busy={isStale}
      className={classes('flex min-w-0 flex-col gap-3', isStale && 'opacity-60 grayscale')}
    >
      <h3 className="font-semibold">Step {number}: what it does to whom</h3>
      {judgement.tooEarly.length > 0 ? (
        <p className="flex gap-1.5 text-blocked">
          <TriangleAlert size={14} aria-hidden className="mt-0.5 shrink-0" />
          <span>Too early. It needs {earlier(rehearsal, judgement.tooEarly)} first.</span>
        </p>
      ) : null}
      {judgement.notes.map((note) => (
        <Note key={printSentence(note.says)} note={note} />
      ))}
      {rows.length === 0 ? <p className="text-muted">Nobody notices: every answer stays as it is.</p> : null}
      <ul className="flex flex-col gap-2.5">
        {rows.slice(0, mostRows).map((row) => (
          <PairRow key={row.pair} row={row} rehearsal={rehearsal} />
        ))}
      </ul>
      {rows.length > mostRows ? (
        <p className="text-muted">And {rows.length - mostRows} more; the Markdown has all of them.</p>
      ) : null}
    </section>
  );
}

function weight(row: PairJudgement): number {
  if (row.mistake) return 4;
  if (isInterrupted(row)) return 3;
  if (row.leftBehind || row.cached?.oldWayWorks === false) return 2;
  return row.mustWork ? 1 : 0;
}

function earlier({ steps }: Rehearsal, ids: readonly string[]): string {
  const says = ids.flatMap((id) => steps.find((one) => one.id === id)?.says.slice(0, 1) ?? []);
  return says.map((one) => `“${printSentence(one)}”`).join(', ');
}

function Note({ note }: { readonly note: Because }) {
  return (
    <p className="break-words text-12">
      {printSentence(note.says)}. <RuleLink id={note.rule} />
    </p>
  );
}

function PairRow({ row, rehearsal }: { readonly row: PairJudgement; readonly rehearsal: Rehearsal }) {
  const pair = rehearsal.pairs[row.pair];
  const { Icon, colour } = stateLooks[row.state];
  const rules = [row.mistake, row.because, row.cached?.because, row.leftBehind?.because, row.connections];
  const cited = [...new Set(rules.flatMap((one) => (one?.rule ? [one.rule] : [])))];
  return (
    <li className="flex gap-2">
      <Icon size={14} aria-hidden className={classes('mt-0.5 shrink-0', colour)} />
      <div className="min-w-0 flex-1">
        <p className="break-words">
          <span className="font-medium">
            {pair?.client.name} to {pair?.fqdn ?? pair?.service.name}
          </span>{' '}
          <span className={colour}>{sayState(row)}</span>
        </p>
        {detailsOf(row).map((line, index) => (
          <p
            key={line}
            className={classes(
              'break-words text-12',
              row.mistake && index === 0 ? 'font-semibold text-blocked' : 'text-muted',
            )}
          >
            {line}
          </p>
        ))}
        {cited.length > 0 ? (
          <p className="flex flex-wrap gap-x-2">
            {cited.map((rule) => (
              <RuleLink key={rule} id={rule} />
            ))}
          </p>
        ) : null}
      </div>
    </li>
  );
}

'use client';
import {
  apply,
  type ComparedPair,
  type ConvertTargetEntry,
  type Design,
  type Problem,
  printSentence,
} from '../../model/index.ts';
import type { Converted, JobInput } from '../../store/jobs.ts';
import { isStale, type LiveJobState } from '../../store/live-job.ts';
import { PreviewedChanges } from '../answers/PreviewedChanges.tsx';
import { severityLooks } from '../ui/severity-looks.ts';
import { classes } from '../ui/styles.ts';

/** What a preview is drawn from. */
export interface ConvertPreviewProps {
  readonly state: LiveJobState<JobInput<'convert'>, Converted>;
  readonly before: Design;
  readonly entry: ConvertTargetEntry;
}

/** What a conversion would do, who would not get there any more, and which answers change. */
export function ConvertPreview({ state, before, entry }: ConvertPreviewProps) {
  const { output, failure } = state;
  if (failure) return <p className="text-blocked">The preview could not be made: {failure}</p>;
  if (!output) return <p className="text-muted">Working it out…</p>;
  return (
    <section
      aria-label="What would change"
      aria-busy={isStale(state)}
      className={classes(
        'flex min-w-0 flex-col gap-5 self-start md:sticky md:top-0',
        isStale(state) && 'opacity-60',
      )}
    >
      <Done output={output} entry={entry} />
      <Told problems={output.problems} />
      <div className="flex flex-col gap-1.5">
        <h3 className="font-medium text-12 text-muted">Answers that change</h3>
        <PreviewedChanges
          design={apply(output.change, before)}
          asked={null}
          preview={{ changes: atSight(output), compared: countOf(output), answer: null }}
        />
      </div>
    </section>
  );
}

function Done({ output, entry }: { readonly output: Converted; readonly entry: ConvertTargetEntry }) {
  const groups = entry.parts
    .map(({ part, title }) => ({ title, rows: output.parts.filter((one) => one.part === part) }))
    .filter(({ rows }) => rows.length > 0);
  return (
    <div className="flex flex-col gap-2">
      <h3 className="font-medium text-12 text-muted">What is done</h3>
      {groups.length === 0 ? (
        <p>Nothing: it is so already, or the parts that would do it are left out.</p>
      ) : null}
      {groups.map(({ title, rows }) => (
        <div key={title}>
          <p className="font-medium">{title}</p>
          <ul className="flex flex-col text-12">
            {rows.slice(0, shownRows).map(({ says }) => (
              <li key={printSentence(says)} className="break-words">
                {printSentence(says)}
              </li>
            ))}
            {rows.length > shownRows ? (
              <li className="text-muted">and {rows.length - shownRows} more</li>
            ) : null}
          </ul>
        </div>
      ))}
    </div>
  );
}

/** A large design repeats itself. */
const shownRows = 6;

function Told({ problems }: { readonly problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <h3 className="font-medium text-12 text-muted">Worth knowing</h3>
      <ul className="flex flex-col gap-1">
        {problems.map(({ severity, says }) => {
          const { Icon, colour, word } = severityLooks[severity];
          return (
            <li key={printSentence(says)} className="flex gap-1.5">
              <Icon size={14} role="img" aria-label={word} className={classes('mt-0.5 shrink-0', colour)} />
              <span className="min-w-0 break-words">{printSentence(says)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** What a person sees of a change: how it ends, over which way, and what stops it. */
function atSight({ comparison }: Converted): readonly ComparedPair[] {
  return comparison.pairs.filter(({ fields }) =>
    fields.some((field) => field === 'verdict' || field === 'path' || field === 'layer'),
  );
}

function countOf({ comparison: { counts } }: Converted): number {
  return counts.gained + counts.lost + counts.changed + counts.same;
}

'use client';
import { useState } from 'react';
import { type Problem, printSentence, type ReportEntry } from '../../model/index.ts';
import type { Imported } from '../../store/exchange-jobs.ts';
import { ReasonLine } from '../inspector/ReasonLine.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { classes } from '../ui/styles.ts';
import { type TabItem, Tabs } from '../ui/Tabs.tsx';
import { problemCounts, reportHeadline } from './import-words.ts';
import { ReportList } from './ReportList.tsx';

/** What was read, understood, kept and not resolved, each with its place in the file. */
export function ImportReport({ imported }: { readonly imported: Imported }) {
  const { report, problems, document } = imported;
  const tabs = tabsOf(imported);
  const [chosen, setChosen] = useState<string | null>(null);
  const selected = tabs.find(({ id }) => id === chosen) ?? tabs[0];
  const counts = problemCounts(problems);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3">
      <div>
        <p role="status" className="font-semibold text-14 text-ink">
          {document ? reportHeadline(report) : 'Nothing here could be read.'}
        </p>
        <p className="text-12 text-muted">
          {[imported.format, counts, document ? 'Nothing is replaced until you import.' : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {selected ? (
        <Tabs
          label="What was read"
          items={tabs}
          selected={selected.id}
          onSelect={setChosen}
          className="min-h-0 flex-1 rounded-node border border-line"
          panelClassName="overflow-hidden"
        />
      ) : (
        <EmptyState title="There is nothing to tell about this file">
          Choose another one: a template, an export, or what the command line of Azure printed.
        </EmptyState>
      )}
    </div>
  );
}

/** What a list is about, where its title does not say it all. */
const says: Readonly<Record<string, string>> = {
  kept: 'These properties are not modelled here. They are kept and printed back on export, and an answer that one of them could change says so.',
  unresolved:
    'Only a deployment, or another file, knows these values. Answers that hang on them say so. Import what is deployed, or set them by hand after the import.',
};

function tabsOf({ report, problems }: Imported): readonly TabItem[] {
  // What is said of every box stands above them, once: not on each.
  const reasons = new Set(report.generic.flatMap(({ details }) => details));
  const isSameReason = reasons.size === 1;
  const boxes = report.generic.map((entry) => (isSameReason ? { ...entry, details: [] } : entry));
  const above = (id: string) => (id === 'generic' ? (isSameReason ? [...reasons][0] : undefined) : says[id]);
  const lists: readonly (readonly [id: string, title: string, entries: readonly ReportEntry[]])[] = [
    ['understood', 'Understood', report.understood],
    ['kept', 'Kept, not modelled', report.kept],
    ['generic', 'Generic boxes', boxes],
    ['unresolved', 'Not resolved', report.unresolved],
  ];
  const shown = lists
    .filter(([, , entries]) => entries.length > 0)
    .map(([id, title, entries]) =>
      tab({ id, title, count: entries.length, above: above(id) }, (index) => (
        <Entry entry={entries[index]} />
      )),
    );
  if (problems.length === 0) return shown;
  const told = tab({ id: 'problems', title: 'Problems', count: problems.length }, (index) => (
    <ProblemRow problem={problems[index]} />
  ));
  // What went wrong comes first where it is all there is.
  return problems.some(({ severity }) => severity === 'error') ? [told, ...shown] : [...shown, told];
}

interface Listed {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** What the list is about, where its title does not say it all. */
  readonly above?: string | undefined;
}

function tab({ id, title, count, above }: Listed, row: (index: number) => React.ReactNode): TabItem {
  return {
    id,
    title,
    mark: <span className="text-12 text-muted tabular-nums">{count}</span>,
    content: (
      <div className="flex h-full flex-col">
        {above ? <p className="border-line border-b px-3 py-2 text-12 text-muted">{above}</p> : null}
        <div className="min-h-0 flex-1">
          <ReportList label={title} count={count} row={row} />
        </div>
      </div>
    ),
  };
}

function Entry({ entry }: { readonly entry: ReportEntry | undefined }) {
  if (!entry) return null;
  const { name, type, at, details } = entry;
  return (
    <div className="flex flex-col gap-0.5">
      <div className="flex flex-wrap items-baseline gap-x-2">
        <span className="break-all font-medium text-13 text-ink">{name}</span>
        <span className="break-all text-12 text-muted">{type}</span>
        <span className="ml-auto break-all font-mono text-12 text-muted">{at}</span>
      </div>
      {details.map((detail) => (
        <p
          key={detail}
          className={classes(
            'text-12 text-ink leading-snug',
            isPath(detail) ? 'break-all font-mono' : 'break-words',
          )}
        >
          {detail}
        </p>
      ))}
    </div>
  );
}

/** Paths and expressions are machine text; reasons are sentences. */
function isPath(detail: string): boolean {
  return detail.startsWith('/') || !detail.includes(' ');
}

function ProblemRow({ problem }: { readonly problem: Problem | undefined }) {
  if (!problem) return null;
  const { path } = problem.where;
  return (
    <>
      <ReasonLine problem={problem} />
      {path && !printSentence(problem.says).includes(path) ? (
        <p className="break-all pl-5 font-mono text-12 text-muted">{path}</p>
      ) : null}
    </>
  );
}

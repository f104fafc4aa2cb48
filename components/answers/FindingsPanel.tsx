'use client';
import { CircleCheck, Crosshair } from 'lucide-react';
import { type Finding, type Problem, printSentence, resourcesOf, wholeSentence } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { shownDesign, useDocument } from '../../store/document-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { severityLooks } from '../ui/severity-looks.ts';
import { FixButton } from './FixButton.tsx';
import { NothingAsked } from './NothingAsked.tsx';
import { ReasonText } from './ReasonText.tsx';
import { RuleLink } from './RuleLink.tsx';
import { StaleCover } from './StaleCover.tsx';

type Severity = Finding['severity'];

const severities: readonly Severity[] = ['error', 'warning', 'note'];

const titles: Readonly<Record<Severity, string>> = { error: 'Errors', warning: 'Warnings', note: 'Notes' };

/** A finding, or a problem that the engine met: both are told in one list. */
interface Row {
  readonly key: string;
  readonly severity: Severity;
  readonly finding: Omit<Finding, 'rule' | 'severity'>;
  readonly rule: string | null;
}

/** What is wrong or risky in the design, the worst first, with fixes. */
export function FindingsPanel() {
  const isEmpty = useDocument((state) => resourcesOf(shownDesign(state)).length === 0);
  const findings = useAnalysis((state) => state.findings);
  const problems = useAnalysis((state) => state.problems);
  const isKnown = useAnalysis((state) => !state.stale.has('findings'));
  const rows = [...problems.map(problemRow), ...findings.map(findingRow)];
  if (isEmpty) return <NothingAsked isAsked={false} />;
  if (rows.length === 0)
    return (
      <EmptyState
        title={isKnown ? 'Nothing found' : 'Looking for findings'}
        icon={isKnown ? <CircleCheck size={20} aria-hidden className="text-private" /> : null}
      >
        {isKnown ? 'No rule of the rulebook has anything to say against this design.' : null}
      </EmptyState>
    );
  return (
    <StaleCover part="findings" className="flex flex-col gap-4 p-3">
      {severities.map((severity) => (
        <Group key={severity} severity={severity} rows={rows.filter((row) => row.severity === severity)} />
      ))}
    </StaleCover>
  );
}

function Group({ severity, rows }: { readonly severity: Severity; readonly rows: readonly Row[] }) {
  if (rows.length === 0) return null;
  const title = titles[severity];
  return (
    <section aria-label={title}>
      <h2 className="pb-1 font-semibold text-13">
        {title} <span className="font-normal text-muted tabular-nums">{rows.length}</span>
      </h2>
      <ul className="flex flex-col divide-y divide-line rounded-node border border-line bg-page">
        {rows.map((row) => (
          <FindingRow key={row.key} row={row} />
        ))}
      </ul>
    </section>
  );
}

function FindingRow({ row: { severity, finding, rule } }: { readonly row: Row }) {
  const { Icon, word, colour } = severityLooks[severity];
  const show = () => {
    selectionStore.getState().select(finding.at);
    selectionStore.getState().bringIntoView(finding.at);
  };
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 p-2.5 text-13">
      <Icon size={16} role="img" aria-label={word} className={`mt-0.5 shrink-0 ${colour}`} />
      <div className="min-w-64 flex-1">
        <p className="break-words">
          <ReasonText sentence={wholeSentence(finding.says)} />
        </p>
        {rule ? <RuleLink id={rule} /> : null}
      </div>
      <div className="flex gap-1.5">
        {finding.at.length > 0 ? (
          <Button size="small" kind="quiet" onPress={show}>
            <Crosshair size={12} aria-hidden />
            Show
          </Button>
        ) : null}
        {finding.fix ? <FixButton fix={finding.fix} /> : null}
      </div>
    </li>
  );
}

function findingRow(finding: Finding): Row {
  const { rule, severity, at, says } = finding;
  return { key: `${rule} ${at.join()} ${printSentence(says)}`, severity, finding, rule };
}

function problemRow({ code, severity, says, where }: Problem): Row {
  const at = where.resource === undefined ? [] : [where.resource];
  return { key: `${code} ${at.join()} ${printSentence(says)}`, severity, finding: { at, says }, rule: null };
}

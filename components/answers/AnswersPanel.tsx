'use client';
import { BookOpen } from 'lucide-react';
import Link from 'next/link';
import { useAnalysis } from '../../store/analysis-store.ts';
import { type AnswersTab, selectionStore, useSelection } from '../../store/selection-store.ts';
import { ComparePanel } from '../compare/ComparePanel.tsx';
import { ExpectationsMark } from '../expectations/ExpectationsMark.tsx';
import { ExpectationsPanel } from '../expectations/ExpectationsPanel.tsx';
import { classes, focusRing } from '../ui/styles.ts';
import { type TabItem, Tabs } from '../ui/Tabs.tsx';
import { EffectiveRoutesPanel } from './EffectiveRoutesPanel.tsx';
import { FindingsPanel } from './FindingsPanel.tsx';
import { MatrixPanel } from './MatrixPanel.tsx';
import { NamesPanel } from './NamesPanel.tsx';
import { TracePanel } from './TracePanel.tsx';
import { useLiveAnalysis } from './use-live-analysis.ts';

/** Everything that is computed about the design, one view at a time. */
export function AnswersPanel({ className }: { readonly className?: string }) {
  useLiveAnalysis();
  const panel = useSelection((state) => state.panel);
  const items: readonly (TabItem & { readonly id: AnswersTab })[] = [
    { id: 'trace', title: 'Trace', content: <TracePanel /> },
    { id: 'names', title: 'Names', content: <NamesPanel /> },
    { id: 'matrix', title: 'Matrix', content: <MatrixPanel /> },
    { id: 'findings', title: 'Findings', mark: <FindingsCount />, content: <FindingsPanel /> },
    { id: 'routes', title: 'Routes', content: <EffectiveRoutesPanel /> },
    { id: 'compare', title: 'Compare', content: <ComparePanel /> },
    {
      id: 'expectations',
      title: 'Expectations',
      mark: <ExpectationsMark />,
      content: <ExpectationsPanel />,
    },
  ];
  return (
    <Tabs
      label="Answers"
      items={items}
      selected={panel}
      onSelect={(id) => selectionStore.getState().showPanel(id as AnswersTab)}
      end={
        <Link
          href="/rules/"
          target="reachboard-rules"
          prefetch={false}
          className={classes(
            'mr-2 flex h-7 shrink-0 items-center gap-1.5 rounded-control px-2 text-13 text-muted hover:text-ink',
            focusRing,
          )}
        >
          <BookOpen size={14} aria-hidden />
          Rulebook
        </Link>
      }
      className={classes('h-full bg-card outline-none', className)}
      panelClassName="overflow-auto"
    />
  );
}

function FindingsCount() {
  const count = useAnalysis((state) => state.findings.length + state.problems.length);
  const stale = useAnalysis((state) => state.stale.has('findings'));
  if (count === 0) return null;
  return (
    <span
      className={classes(
        'rounded-full bg-ink/6 px-1.5 font-semibold text-12 text-ink tabular-nums',
        stale && 'opacity-50',
      )}
    >
      {count}
    </span>
  );
}

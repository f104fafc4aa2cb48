'use client';
import { useMemo } from 'react';
import { problem, type ResourceId } from '../../model/index.ts';
import { useAnalysis } from '../../store/analysis-store.ts';
import { setLayout } from '../../store/layout-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { Button } from '../ui/Button.tsx';
import { ReasonLine } from './ReasonLine.tsx';
import { Section } from './Section.tsx';

/** The findings that concern one resource; how to mend them stands in the panel. */
export function FindingsSection({ id }: { readonly id: ResourceId }) {
  const findings = useAnalysis((state) => state.findings);
  const own = useMemo(() => findings.filter(({ at }) => at.includes(id)), [findings, id]);
  if (own.length === 0) return null;
  return (
    <Section title="Findings">
      <ul className="flex flex-col gap-2">
        {own.map(({ rule, severity, says }, index) => (
          <li key={`${rule} ${index}`}>
            <ReasonLine problem={problem(rule, severity, says)} />
          </li>
        ))}
      </ul>
      <Button
        kind="quiet"
        size="small"
        className="-ml-2 self-start text-accent"
        onPress={() => {
          setLayout({ answersOpen: true });
          selectionStore.getState().showPanel('findings');
        }}
      >
        Show how to mend them
      </Button>
    </Section>
  );
}

'use client';
import { Trash2 } from 'lucide-react';
import {
  changeExpectation,
  type Expectation,
  printSentence,
  removeExpectation,
  sayExpectation,
} from '../../model/index.ts';
import { applyEdit, shownDesign, useDocument } from '../../store/document-store.ts';
import { useOutcomes } from '../../store/expectations-session.ts';
import { isStale } from '../../store/live-job.ts';
import { useSelection } from '../../store/selection-store.ts';
import { ReasonText } from '../answers/ReasonText.tsx';
import { showTrace } from '../answers/show-trace.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { JobCover } from '../ui/JobCover.tsx';
import { Select } from '../ui/Select.tsx';
import { choiceOf, expectationChoices } from './expectation-choices.ts';
import { OutcomeWord } from './OutcomeWord.tsx';
import { type OutcomeCell, outcomeRow } from './outcome-table.ts';
import { PinMenu } from './PinMenu.tsx';
import { StepOutcomes } from './StepOutcomes.tsx';

/** What is expected, and whether it holds in every variant and step. */
export function ExpectationsPanel() {
  const document = useDocument((state) => state.document);
  const suites = useOutcomes((state) => state.output);
  const stale = useOutcomes(isStale);
  const failure = useOutcomes((state) => state.failure);
  if (document.expectations.length === 0) return <NothingExpected />;
  const hasSteps = suites?.some(({ kind }) => kind === 'step') ?? false;
  return (
    <JobCover stale={stale} failure={failure} className="p-3">
      <table className="w-full border-collapse text-13">
        <caption className="sr-only">Expectations</caption>
        <thead>
          <tr className="text-left text-12 text-muted">
            <th scope="col" className="py-1 pr-4 font-normal">
              Expected
            </th>
            {document.variants.map(({ id, name }) => (
              <th key={id} scope="col" className="px-2 py-1 font-normal">
                {name}
              </th>
            ))}
            {hasSteps ? (
              <th scope="col" className="px-2 py-1 font-normal">
                Steps
              </th>
            ) : null}
            <th scope="col" className="py-1">
              <span className="sr-only">Change</span>
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-line border-y">
          {document.expectations.map((expectation) => (
            <Row
              key={expectation.id}
              expectation={expectation}
              variants={document.variants}
              row={outcomeRow(suites ?? [], expectation.id)}
              hasSteps={hasSteps}
            />
          ))}
        </tbody>
      </table>
    </JobCover>
  );
}

function NothingExpected() {
  const asked = useSelection((state) => state.asked);
  return (
    <EmptyState title="Nothing is expected yet" action={asked ? <PinMenu question={asked} /> : null}>
      {asked
        ? 'Pin the asked question: from then on its answer is watched in every variant and step.'
        : 'Ask who reaches whom, then pin the answer: from then on it is watched in every variant and step.'}
    </EmptyState>
  );
}

interface RowProps {
  readonly expectation: Expectation;
  readonly variants: readonly { readonly id: string; readonly name: string }[];
  readonly row: ReturnType<typeof outcomeRow>;
  readonly hasSteps: boolean;
}

function Row({ expectation, variants, row, hasSteps }: RowProps) {
  const design = useDocument(shownDesign);
  const shown = useDocument((state) => state.variant);
  const readOnly = useDocument((state) => state.readOnly);
  const words = sayExpectation(design, expectation);
  const here = row.variants.find(({ suite }) => suite.id === shown);
  const remove = () =>
    applyEdit('Remove an expectation', (current, targets) =>
      removeExpectation(current, targets, { id: expectation.id }),
    );
  return (
    <tr className="align-top">
      <th scope="row" className="min-w-64 py-2 pr-4 text-left font-normal">
        <ReasonText sentence={words} />
        {here && here.outcome !== 'holds' ? (
          <p className="max-w-prose break-words pt-0.5 text-12 text-muted">
            <ReasonText sentence={here.says} />
          </p>
        ) : null}
      </th>
      {variants.map(({ id, name }) => (
        <td key={id} className="px-2 py-1.5">
          <VariantCell
            cell={row.variants.find(({ suite }) => suite.id === id) ?? null}
            name={name}
            expectation={expectation}
          />
        </td>
      ))}
      {hasSteps ? (
        <td className="px-2 py-1.5">
          <StepOutcomes cells={row.steps} />
        </td>
      ) : null}
      <td className="py-1.5">
        <div className="flex items-center justify-end gap-1">
          <ChangeSelect expectation={expectation} isDisabled={readOnly} />
          <IconButton
            label={`Remove: ${printSentence(words)}`}
            size="small"
            icon={<Trash2 size={14} aria-hidden />}
            isDisabled={readOnly}
            onPress={remove}
          />
        </div>
      </td>
    </tr>
  );
}

interface VariantCellProps {
  readonly cell: OutcomeCell | null;
  readonly name: string;
  readonly expectation: Expectation;
}

/** Whether it holds in one variant; a press shows that variant with the question asked. */
function VariantCell({ cell, name, expectation }: VariantCellProps) {
  if (!cell) return <span className="text-12 text-muted">Being judged</span>;
  return (
    <Button
      size="small"
      kind="quiet"
      onPress={() => showTrace({ question: expectation.question, variant: cell.suite.variant })}
      aria-label={`${name}: ${cell.outcome}. Ask in ${name}`}
      className="-ml-2"
    >
      <OutcomeWord outcome={cell.outcome} />
    </Button>
  );
}

function ChangeSelect({
  expectation,
  isDisabled,
}: {
  readonly expectation: Expectation;
  readonly isDisabled: boolean;
}) {
  const { id } = expectation;
  const change = (choice: string) => {
    const wanted = expectationChoices.find((one) => one.id === choice)?.wanted;
    if (wanted)
      applyEdit('Change an expectation', (current, targets) =>
        changeExpectation(current, targets, { id, change: wanted }),
      );
  };
  return (
    <Select
      label="What is expected"
      hideLabel
      options={expectationChoices.map((choice) => ({ id: choice.id, label: choice.label }))}
      value={choiceOf(expectation)?.id ?? null}
      onChange={change}
      placeholder="Other"
      isDisabled={isDisabled}
      className="w-44"
    />
  );
}

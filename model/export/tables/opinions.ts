import { find, ofKind } from '../../document/design.ts';
import { sayExpectation } from '../../expectations/say-expectation.ts';
import { listOf, type Sentence } from '../../explain/sentence.ts';
import { lint } from '../../lint/lint.ts';
import type { Cell, Table } from './table.ts';
import { named, type VariantView } from './view.ts';
import { assumptionWords, outcomeWords } from './words.ts';

/** What is wrong or risky, and what would mend it. */
export function findings(view: VariantView): Table {
  return {
    id: 'findings',
    title: 'Findings',
    columns: [
      { title: 'Severity' },
      { title: 'What' },
      { title: 'Where' },
      { title: 'Remedy' },
      { title: 'Rule' },
    ],
    rows: lint(view.network).map(({ rule, severity, at, says, fix }) => [
      severity,
      says,
      listOf(at.filter((id) => find(view.network.design, id)).map((id) => named(view, id))),
      fix?.says ?? '',
      [{ rule }],
    ]),
    none: 'Nothing found.',
  };
}

/** What the answers rest on that the drawing does not say. */
export function assumptions(view: VariantView): Table {
  const boxes = ofKind(view.network.design, 'other').map((one): readonly Cell[] => [
    'not modelled',
    [named(view, one.id), ' is kept as a box: what it does to traffic is not modelled.'] satisfies Sentence,
    '',
  ]);
  return {
    id: 'assumptions',
    title: 'Assumptions',
    columns: ['About', 'Assumed', 'Answers that rest on it'].map((title) => ({ title })),
    rows: [
      ...boxes,
      ...view.assumptions.map(({ kind, says, answers }): readonly Cell[] => [
        assumptionWords[kind],
        says,
        `${answers}`,
      ]),
    ],
    none: 'No answer rests on an assumption.',
  };
}

/** What must, or must not, be so, and whether it is, in the variant and in the steps that show it. */
export function expectations(view: VariantView): Table {
  return {
    id: 'expectations',
    title: 'Expectations',
    columns: ['Shown in', 'Expected', 'Outcome', 'Why'].map((title) => ({ title })),
    rows: view.suites.flatMap(({ name, design, results }) =>
      results.map(({ expectation, outcome, says }): readonly Cell[] => [
        name,
        sayExpectation(design, expectation),
        outcomeWords[outcome],
        says,
      ]),
    ),
    none: 'No answer is pinned as an expectation.',
  };
}

import type { Outcome, Sentence } from '../../model/index.ts';
import type { SuiteOutcome } from '../../store/jobs.ts';

/** What became of one expectation in one variant or step. */
export interface OutcomeCell {
  readonly suite: Pick<SuiteOutcome, 'id' | 'kind' | 'name' | 'variant'>;
  readonly outcome: Outcome;
  readonly says: Sentence;
}

/** The cells of one expectation: a variant each, and the steps together. */
export interface OutcomeRow {
  readonly variants: readonly OutcomeCell[];
  readonly steps: readonly OutcomeCell[];
}

/** What became of one expectation everywhere. */
export function outcomeRow(suites: readonly SuiteOutcome[], expectation: string): OutcomeRow {
  const cells = suites.flatMap(({ results, ...suite }): readonly OutcomeCell[] => {
    const found = results.find((one) => one.expectation === expectation);
    return found ? [{ suite, outcome: found.outcome, says: found.says }] : [];
  });
  const of = (kind: SuiteOutcome['kind']) => cells.filter(({ suite }) => suite.kind === kind);
  return { variants: of('variant'), steps: of('step') };
}

/** The gravest outcome of several; null where there are none. */
export function gravest(cells: readonly Pick<OutcomeCell, 'outcome'>[]): Outcome | null {
  const order: readonly Outcome[] = ['fails', 'undecided', 'holds'];
  return order.find((outcome) => cells.some((cell) => cell.outcome === outcome)) ?? null;
}

/** How many expectations do not hold in a variant. */
export function openIn(suites: readonly SuiteOutcome[], variant: string): number {
  const suite = suites.find(({ kind, id }) => kind === 'variant' && id === variant);
  return suite?.results.filter(({ outcome }) => outcome !== 'holds').length ?? 0;
}

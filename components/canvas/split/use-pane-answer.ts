import type { Answer } from '../../../model/index.ts';
import { useAnalysis } from '../../../store/analysis-store.ts';
import { isFresh, usePaneAnswers } from '../../../store/pane-answers.ts';
import { useSelection } from '../../../store/selection-store.ts';
import { usePane, usePaneDesign } from '../pane.ts';

/** The answer to the asked question in this pane's variant. */
export interface ShownAnswer {
  readonly answer: Answer | null;
  /** It belongs to an older state of the design or to another question. */
  readonly isStale: boolean;
  readonly failure: string | null;
}

/** What this pane answers: with one canvas the live analysis, side by side each variant its own. */
export function usePaneAnswer(): ShownAnswer {
  const { side, variant } = usePane();
  const design = usePaneDesign();
  const asked = useSelection((state) => state.asked);
  const answer = useAnalysis((state) => state.answer);
  const isStale = useAnalysis((state) => state.stale.has('answer'));
  const own = usePaneAnswers((state) => (side === 'only' ? undefined : state[variant]));
  if (side === 'only') return { answer, isStale, failure: null };
  return {
    answer: own?.answer ?? null,
    isStale: asked === null || !isFresh(own, design, asked),
    failure: own?.failure ?? null,
  };
}

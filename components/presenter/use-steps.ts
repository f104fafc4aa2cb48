import type { PresenterStep } from '../../model/index.ts';
import { keptDocument, useDocument } from '../../store/document-store.ts';
import { usePresenter } from '../../store/presenter-store.ts';

/** The steps of the document, and which one is on the screen or was there last. */
export function useSteps(): {
  readonly steps: readonly PresenterStep[];
  readonly step: PresenterStep | undefined;
  readonly index: number;
} {
  const steps = useDocument((state) => keptDocument(state).steps);
  const current = usePresenter((state) => state.step);
  const index = steps.findIndex(({ id }) => id === current);
  return { steps, step: steps[index], index };
}

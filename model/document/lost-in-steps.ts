import type { ResourceId } from '../ids.ts';
import type { Document } from './document.ts';
import type { PresenterStep } from './presenter-steps.ts';

/** The resources that only steps add: their places and marks are worth keeping although no variant holds them. */
export function heldBySteps(steps: readonly PresenterStep[]): ReadonlySet<string> {
  return new Set(
    steps.flatMap(({ change }) =>
      Object.entries(change?.set ?? {})
        .filter(([, one]) => one.kind !== undefined)
        .map(([id]) => id),
    ),
  );
}

/** The steps without highlights and variants that are nowhere in the document any more; the same list when all are there. */
export function withoutLostInSteps({
  variants,
  steps,
}: Pick<Document, 'variants' | 'steps'>): readonly PresenterStep[] {
  const added = heldBySteps(steps);
  const isThere = (id: ResourceId) =>
    added.has(id) || variants.some(({ design }) => Object.hasOwn(design.resources, id));
  const kept = steps.map((step) => {
    const highlight = step.highlight.filter(isThere);
    const variant = variants.some(({ id }) => id === step.variant) ? step.variant : null;
    const isSame = highlight.length === step.highlight.length && variant === step.variant;
    return isSame ? step : { ...step, highlight, variant };
  });
  return kept.every((step, index) => step === steps[index]) ? steps : kept;
}

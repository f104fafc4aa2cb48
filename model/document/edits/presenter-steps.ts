import type { Document } from '../document.ts';
import type { EditResult } from '../edit.ts';
import { isEqual } from '../equal.ts';
import type { PresenterStep } from '../presenter-steps.ts';
import { variantOfStep } from '../step-design.ts';

/** Adds a step after another one; without one, or where it is not there, at the end. */
export function addStep(
  document: Document,
  _targets: readonly string[],
  { step, after }: { readonly step: PresenterStep; readonly after: string | null },
): EditResult {
  if (document.steps.some(({ id }) => id === step.id)) return same(document);
  return withSteps(document, insertAfter(document.steps, step, after));
}

/** Changes what a step shows or says. */
export function changeStep(
  document: Document,
  _targets: readonly string[],
  { id, change }: { readonly id: string; readonly change: Partial<Omit<PresenterStep, 'id'>> },
): EditResult {
  const step = document.steps.find((one) => one.id === id);
  if (!step || isEqual({ ...step, ...change }, step)) return same(document);
  return withSteps(
    document,
    document.steps.map((one) => (one === step ? { ...one, ...change } : one)),
  );
}

/** Puts the steps into another order; steps that are not named keep their order at the end. */
export function reorderSteps(
  document: Document,
  _targets: readonly string[],
  { ids }: { readonly ids: readonly string[] },
): EditResult {
  const named = [...new Set(ids)].flatMap((id) => document.steps.find((step) => step.id === id) ?? []);
  const order = [...named, ...document.steps.filter((step) => !named.includes(step))];
  if (order.every((step, index) => step === document.steps[index])) return same(document);
  return withSteps(document, order.map(withOwnVariant(document)));
}

/** Takes a step out. */
export function removeStep(
  document: Document,
  _targets: readonly string[],
  { id }: { readonly id: string },
): EditResult {
  const left = document.steps.filter((step) => step.id !== id);
  return left.length === document.steps.length
    ? same(document)
    : withSteps(document, left.map(withOwnVariant(document)));
}

/** Adds a copy of a step behind it, under a new id. */
export function duplicateStep(
  document: Document,
  _targets: readonly string[],
  { id, copy }: { readonly id: string; readonly copy: string },
): EditResult {
  const step = document.steps.find((one) => one.id === id);
  if (!step || document.steps.some((one) => one.id === copy)) return same(document);
  return withSteps(document, insertAfter(document.steps, { ...step, id: copy }, id));
}

/** A step that follows the one before names its variant, so that another order shows the same. */
function withOwnVariant(document: Document): (step: PresenterStep) => PresenterStep {
  return (step) =>
    step.variant === null && step !== document.steps[0]
      ? { ...step, variant: variantOfStep(document, step).id }
      : step;
}

function insertAfter(
  steps: readonly PresenterStep[],
  step: PresenterStep,
  after: string | null,
): readonly PresenterStep[] {
  const at = steps.findIndex(({ id }) => id === after);
  return at < 0 ? [...steps, step] : [...steps.slice(0, at + 1), step, ...steps.slice(at + 1)];
}

function withSteps(document: Document, steps: readonly PresenterStep[]): EditResult {
  return { document: { ...document, steps }, problems: [] };
}

function same(document: Document): EditResult {
  return { document, problems: [] };
}

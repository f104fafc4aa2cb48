import { type Problem, problem } from '../explain/problem.ts';
import { listOf, nameOf, type SentencePart, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { type Design, find } from './design.ts';
import { apply, type Change, difference, isEmptyChange } from './difference.ts';
import { type Document, type Variant, variantOf } from './document.ts';
import { isEqual } from './equal.ts';
import type { PresenterStep } from './presenter-steps.ts';
import { type Resource, resourceSchema } from './resource.ts';
import { newReader } from './saved/reader.ts';
import { repairDesign } from './saved/repair-design.ts';

/** What a step shows, and where its change no longer fits the variant. */
export interface StepDesign {
  readonly variant: string;
  readonly design: Design;
  readonly problems: readonly Problem[];
}

/** The variant that a step shows: its own, else that of the nearest step before it, else the first. */
export function variantOfStep(document: Pick<Document, 'variants' | 'steps'>, step: PresenterStep): Variant {
  const at = document.steps.findIndex(({ id }) => id === step.id);
  const before = at < 0 ? [] : document.steps.slice(0, at).reverse();
  const named = [step, ...before].find(({ variant }) => document.variants.some(({ id }) => id === variant));
  return variantOf(document as Document, named?.variant ?? '');
}

const known = new WeakMap<Change, { readonly base: Design; readonly result: StepDesign }>();

/** The design of a step: its variant's with the step's change; parts of the change that no longer fit are left out and told. */
export function designOfStep(
  document: Pick<Document, 'variants' | 'steps'>,
  step: PresenterStep,
): StepDesign {
  const { id, design: base } = variantOfStep(document, step);
  if (!step.change || isEmptyChange(step.change)) return { variant: id, design: base, problems: [] };
  const before = known.get(step.change);
  if (before?.base === base) return { ...before.result, variant: id };
  const result = { variant: id, ...changed(base, step.change) };
  known.set(step.change, { base, result });
  return result;
}

/** The change that a step has to hold to show this design; null where its variant shows it already. */
export function changeForStep(
  document: Pick<Document, 'variants' | 'steps'>,
  step: PresenterStep,
  design: Design,
): Change | null {
  const change = difference(variantOfStep(document, step).design, design);
  return isEmptyChange(change) ? null : change;
}

function changed(base: Design, change: Change): Omit<StepDesign, 'variant'> {
  const applied = apply(change, base);
  const lost: SentencePart[] = [];
  const resources: Record<string, Resource> = { ...applied.resources };
  for (const id of Object.keys(change.set) as ResourceId[]) {
    const after = find(applied, id);
    if (!after) {
      if (!change.removed.includes(id)) lost.push(id);
    } else if (!resourceSchema(after.kind).safeParse(after).success) {
      const unchanged = find(base, id);
      if (unchanged) resources[id] = unchanged;
      else delete resources[id];
      lost.push(nameOf(unchanged ?? after));
    }
  }
  const design: Design = { resources };
  const mended = repairDesign(newReader(), design, '');
  const touched = Object.values(design.resources)
    .filter((one) => !isEqual(find(mended, one.id), one))
    .map(nameOf);
  return { design: mended, problems: tell(lost, touched) };
}

function tell(lost: readonly SentencePart[], mended: readonly SentencePart[]): readonly Problem[] {
  return [
    ...(lost.length > 0
      ? [
          problem(
            'step/change-lost',
            'warning',
            say`The step's change to ${listOf(lost)} no longer fits the variant and is left out.`,
          ),
        ]
      : []),
    ...(mended.length > 0
      ? [
          problem(
            'step/change-mended',
            'warning',
            say`In this step ${listOf(mended)} named something that is no longer in the variant; that was cleared.`,
          ),
        ]
      : []),
  ];
}

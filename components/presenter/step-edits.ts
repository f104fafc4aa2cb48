import {
  addStep,
  changeStep,
  duplicateStep,
  type EditResult,
  newStep,
  type PresenterStep,
  removeStep,
  reorderSteps,
} from '../../model/index.ts';
import { documentStore, keptDocument, undo } from '../../store/document-store.ts';
import { newId } from '../../store/new-id.ts';
import { presenterStore } from '../../store/presenter-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { applyKept } from '../../store/try-out.ts';
import { announce } from '../ui/announce.ts';
import { movedBy } from '../ui/reorder.ts';
import { toast } from '../ui/toast-queue.ts';
import { viewNow } from './view-now.ts';

/** Adds a step behind the current one from what is on the screen; gives its id. */
export function addFromView(): string {
  const id = newId();
  const { steps, variants } = keptDocument(documentStore.getState());
  const view = viewNow();
  // With more than one variant its name says what the step is about.
  const shown = variants.length > 1 ? variants.find((one) => one.id === view.variant)?.name : undefined;
  const step = newStep(id, { title: shown ?? `Step ${steps.length + 1}`, ...view });
  const after = presenterStore.getState().step;
  applyKept('Add a step', (document, targets) => addStep(document, targets, { step, after }));
  if (presenterStore.getState().mode === 'off') presenterStore.setState({ step: id });
  announce('Step added.');
  return id;
}

/** Adds a step for each variant, the whole of it in view, with the question that is asked now. */
export function addForVariants(): void {
  const { variants } = keptDocument(documentStore.getState());
  const { asked: question } = selectionStore.getState();
  const made = variants.map(({ id, name }) => newStep(newId(), { title: name, variant: id, question }));
  applyKept('Add a step for each variant', (document, targets) =>
    made.reduce((sofar, step) => addStep(sofar.document, targets, { step, after: null }), {
      document,
      problems: [],
    } as EditResult),
  );
  presenterStore.setState({ step: made[0]?.id ?? null });
  announce(`${made.length} steps added.`);
}

/** Changes a step; words that are typed one after another are one undo step. */
export function editStep(id: string, change: Partial<Omit<PresenterStep, 'id'>>, typing?: string): void {
  applyKept(
    'Change a step',
    (document, targets) => changeStep(document, targets, { id, change }),
    typing === undefined ? {} : { mergeKey: `step-${id}-${typing}` },
  );
}

/** The step takes the variant, the camera, the selection and the question that are on the screen. */
export function updateFromView(step: PresenterStep): void {
  const view = viewNow();
  // While the answer is hidden nothing is asked; that is no wish to forget the question.
  const question =
    presenterStore.getState().mode === 'presenting' ? (view.question ?? step.question) : view.question;
  editStep(step.id, { ...view, question });
  toast('The step shows what you see now.');
}

/** Makes a copy behind a step and goes to it. */
export function duplicate(id: string): void {
  const copy = newId();
  applyKept('Duplicate a step', (document, targets) => duplicateStep(document, targets, { id, copy }));
  if (presenterStore.getState().mode === 'off') presenterStore.setState({ step: copy });
  announce('Step duplicated.');
}

/** Deletes a step; a message can bring it back. */
export function deleteStep(step: PresenterStep): void {
  applyKept('Delete a step', (document, targets) => removeStep(document, targets, { id: step.id }));
  const isOff = presenterStore.getState().mode === 'off';
  toast(`${step.title || 'The step'} was deleted.`, ...(isOff ? [{ label: 'Undo', run: undo }] : []));
}

/** Puts steps into another order. */
export function orderSteps(ids: readonly string[]): void {
  applyKept('Move a step', (document, targets) => reorderSteps(document, targets, { ids }));
}

/** Moves a step up or down by one place. */
export function moveStep(id: string, by: -1 | 1): void {
  const ids = keptDocument(documentStore.getState()).steps.map((step) => step.id);
  const next = movedBy(ids, id, by);
  if (next === ids) return;
  orderSteps(next);
  announce(`Now step ${next.indexOf(id) + 1} of ${next.length}.`);
}

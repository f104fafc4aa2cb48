import {
  changeForStep,
  type Document,
  designOfStep,
  type PresenterStep,
  type Question,
  variantOf,
} from '../model/index.ts';
import { documentStore, keptDocument } from './document-store.ts';
import {
  isAnswerHidden,
  nothingPresented,
  type PresenterMode,
  type PresenterState,
  presenterStore,
} from './presenter-store.ts';
import { selectionStore } from './selection-store.ts';
import { applyKept, endTryOut, tryOut } from './try-out.ts';

/** Edits that were made while a step was presented, after the step has gone; `keep` puts them into it. */
export interface DroppedEdits {
  readonly title: string;
  keep(): void;
}

/** What was on the screen before, to be put back. */
let before: { readonly asked: Question | null } | null = null;
/** The copy as the step has it: another object on the screen means that something was edited. */
let pristine: Document | null = null;
/** The document that the copy was made from. */
let source: Document | null = null;

/** The step on the screen, as the document holds it. */
export function presentedStep(state: PresenterState = presenterStore.getState()): PresenterStep | undefined {
  return presentedSteps().find(({ id }) => id === state.step);
}

/** All steps, as the document holds them. */
export function presentedSteps(): readonly PresenterStep[] {
  return keptDocument(documentStore.getState()).steps;
}

/** Begins to present, at this step or the first; false when there is none. */
export function startPresenting(id?: string): boolean {
  const step = presentedSteps().find((one) => one.id === id) ?? presentedSteps()[0];
  if (!step) return false;
  begin('presenting');
  presenterStore.setState({ startedAt: Date.now(), editing: false, black: false, overview: false });
  showStep(step.id);
  return true;
}

/** Puts one step's own design on the screen: from now on edits go to the step and to nothing else. */
export function startRecording(id: string): void {
  if (!presentedSteps().some((step) => step.id === id)) return;
  begin('recording');
  showStep(id);
}

/** Ends presenting or recording: the document is back on the screen, with the question that was asked. */
export function stopPresenting(): DroppedEdits | null {
  if (presenterStore.getState().mode === 'off') return null;
  const dropped = droppedEdits();
  const { step, serial } = presenterStore.getState();
  presenterStore.setState({ ...nothingPresented, step, serial: serial + 1 });
  endTryOut();
  selectionStore.getState().clear();
  selectionStore.getState().ask(before?.asked ?? null);
  forget();
  return dropped;
}

/** Puts a step on the screen as it is: variant and change, camera, highlight, question. Edits that were play are left behind. */
export function showStep(id: string): DroppedEdits | null {
  const dropped = droppedEdits();
  presenterStore.setState({ step: id, revealed: false });
  showAgain();
  presenterStore.setState(({ serial }) => ({ serial: serial + 1, overview: false, black: false }));
  return dropped;
}

/** The hidden answer first, then the next step; null at the end. */
export function goNext(): DroppedEdits | 'revealed' | 'moved' | null {
  if (isAnswerHidden(presenterStore.getState())) {
    reveal();
    return 'revealed';
  }
  return goBy(1);
}

/** The step before; null at the start. */
export function goBack(): DroppedEdits | 'moved' | null {
  return goBy(-1);
}

/** The step again as the document holds it; what was edited is left behind. */
export function backToStep(): DroppedEdits | null {
  const { step, revealed } = presenterStore.getState();
  if (step === null) return null;
  const dropped = showStep(step);
  if (revealed) reveal();
  return dropped;
}

/** Tells the room the answer. */
export function reveal(): void {
  presenterStore.setState({ revealed: true });
  selectionStore.getState().ask(presentedStep()?.question ?? null);
}

/** What was edited on the screen becomes part of the step on the screen. */
export function keepInStep(): void {
  const { step } = presenterStore.getState();
  if (step === null) return;
  keep(step, documentStore.getState().document);
  showAgain({ asks: false });
}

/** Follows the document while a step is on the screen; returns the way to stop. */
export function followPresentation(): () => void {
  return documentStore.subscribe((state, last) => {
    const { mode, step, edited } = presenterStore.getState();
    if (mode === 'off' || pristine === null) return;
    // Another document was opened.
    if (!state.aside) {
      const { serial } = presenterStore.getState();
      presenterStore.setState({ ...nothingPresented, serial: serial + 1 });
      forget();
      return;
    }
    if (!presentedSteps().some(({ id }) => id === step)) {
      stopPresenting();
      return;
    }
    const isEdited = state.document !== pristine;
    if (mode === 'recording') {
      // A copy without a history was just put there, not edited.
      const isTouched = state.past.length + state.future.length > 0;
      if (state.document !== last.document && isTouched && step !== null)
        keep(step, state.document, `record-${step}`);
      return;
    }
    if (isEdited !== edited) presenterStore.setState({ edited: isEdited });
    if (!isEdited && keptDocument(state) !== source) showAgain({ asks: false });
  });
}

function begin(mode: PresenterMode): void {
  before ??= { asked: selectionStore.getState().asked };
  presenterStore.setState({ mode, editing: false });
}

function forget(): void {
  before = null;
  pristine = null;
  source = null;
}

function goBy(by: number): DroppedEdits | 'moved' | null {
  const steps = presentedSteps();
  const at = steps.findIndex(({ id }) => id === presenterStore.getState().step);
  const next = steps[at + by];
  return next ? (showStep(next.id) ?? 'moved') : null;
}

/** Makes the copy for the screen anew; the camera stays. */
function showAgain({ asks } = { asks: true }): void {
  const kept = keptDocument(documentStore.getState());
  const step = presentedStep();
  if (!step) return;
  const { variant, design, problems } = designOfStep(kept, step);
  source = kept;
  pristine = {
    ...kept,
    variants: kept.variants.map((one) => (one.id === variant ? { ...one, design } : one)),
  };
  presenterStore.setState({ problems, edited: false, hides: step.hidesAnswer && step.question !== null });
  tryOut(pristine, variant);
  if (!asks) return;
  selectionStore.getState().useTool('select');
  // On the stage it is ringed; at the desk it is selected.
  selectionStore.getState().select(presenterStore.getState().mode === 'recording' ? step.highlight : []);
  // What is not asked is not answered: nothing on the screen can give it away.
  selectionStore.getState().ask(isAnswerHidden(presenterStore.getState()) ? null : step.question);
}

function droppedEdits(): DroppedEdits | null {
  const { mode, edited, step } = presenterStore.getState();
  const tried = documentStore.getState().document;
  const title = presentedStep()?.title ?? '';
  return mode === 'presenting' && edited && step !== null ? { title, keep: () => keep(step, tried) } : null;
}

/** The document takes over what was tried out: the step holds what differs in its variant, the rest is everybody's. */
function keep(id: string, tried: Document, mergeKey?: string): void {
  const edit = (kept: Document) => {
    const step = kept.steps.find((one) => one.id === id);
    if (!step) return { document: kept, problems: [] };
    const own = designOfStep(kept, step).variant;
    const isThere = tried.variants.some((one) => one.id === own);
    const base = kept.variants.find((one) => one.id === own);
    const change = isThere ? changeForStep(kept, step, variantOf(tried, own).design) : step.change;
    const variants = isThere
      ? tried.variants.map((one) => (one.id === own && base ? { ...one, design: base.design } : one))
      : kept.variants;
    const steps = kept.steps.map((one) => (one === step ? { ...step, change } : one));
    // What the step takes away keeps its place for the variant.
    const canvas = {
      ...tried.canvas,
      places: { ...kept.canvas.places, ...tried.canvas.places },
      placesIn: { ...kept.canvas.placesIn, ...tried.canvas.placesIn },
    };
    return { document: { ...tried, variants, steps, canvas }, problems: [] };
  };
  applyKept('Change a step', edit, mergeKey === undefined ? {} : { mergeKey });
}

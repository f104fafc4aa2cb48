import { type PresenterStep, variantOfStep } from '../../model/index.ts';
import { documentStore, keptDocument } from '../../store/document-store.ts';
import { presenterStore } from '../../store/presenter-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { canvasPort } from '../canvas/canvas-port.ts';

/** What is on the screen now, as a step holds it: variant, camera, what is selected, the asked question. */
export function viewNow(): Pick<PresenterStep, 'variant' | 'camera' | 'highlight' | 'question'> {
  const { asked, selected } = selectionStore.getState();
  const camera = canvasPort()?.camera() ?? null;
  return {
    variant: documentStore.getState().variant,
    camera: camera && Number.isFinite(camera.zoom) && camera.zoom > 0 ? camera : null,
    highlight: selected,
    question: asked,
  };
}

/** Puts the view of a step on the screen without presenting it; its own change stays where it is. */
export function showView(step: PresenterStep): void {
  const state = documentStore.getState();
  presenterStore.setState({ step: step.id });
  state.showVariant(variantOfStep(keptDocument(state), step).id);
  const { select, ask } = selectionStore.getState();
  select(step.highlight);
  ask(step.question);
  // The panels beside the canvas open and close with the selection and the question first.
  requestAnimationFrame(() => requestAnimationFrame(() => canvasPort()?.lookAt(step.camera)));
}

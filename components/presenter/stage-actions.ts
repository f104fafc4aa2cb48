import { documentStore } from '../../store/document-store.ts';
import { setLayout } from '../../store/layout-store.ts';
import {
  backToStep,
  type DroppedEdits,
  goBack,
  goNext,
  keepInStep,
  presentedStep,
  presentedSteps,
  reveal,
  showStep,
  startPresenting,
  startRecording,
  stopPresenting,
} from '../../store/presenter.ts';
import { isAnswerHidden, presenterStore } from '../../store/presenter-store.ts';
import { canvasPort } from '../canvas/canvas-port.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast-queue.ts';
import { leaveFullScreen, toggleFullScreen } from './full-screen.ts';
import { openNotesWindow } from './notes-window.ts';
import type { StageAction } from './stage-keys.ts';

/** Begins to present at a step, or at the first one. */
export function present(id?: string): void {
  if (startPresenting(id)) {
    canvasPort()?.focus();
    tellStep();
    return;
  }
  setLayout({ railOpen: true, railTab: 'steps' });
  toast('There are no steps to present yet. Add the first one from what you see.');
}

const toggle = (key: 'laser' | 'spotlight' | 'overview' | 'black') => () =>
  presenterStore.setState((state) => ({ [key]: !state[key] }));

const actions: Readonly<Record<StageAction, () => void>> = {
  next: () => arrive(goNext(), 'This was the last step.'),
  back: () => arrive(goBack(), 'This is the first step.'),
  first: () => goTo(presentedSteps()[0]?.id),
  last: () => goTo(presentedSteps().at(-1)?.id),
  reveal: () => {
    if (isAnswerHidden(presenterStore.getState())) reveal();
  },
  edit: () =>
    presenterStore.setState(({ editing }) => ({ editing: !editing, laser: false, spotlight: false })),
  backToStep: () => {
    offer(backToStep());
    announce('Back to the step.');
  },
  overview: toggle('overview'),
  laser: toggle('laser'),
  spotlight: toggle('spotlight'),
  black: toggle('black'),
  fullScreen: () => void toggleFullScreen(),
  notes: openNotesWindow,
  leave,
};

/** Does what a key or a button of the stage says. */
export function runStageAction(action: StageAction): void {
  actions[action]();
}

/** Goes to a step of the list. */
export function goTo(id: string | undefined): void {
  if (id === undefined) return;
  offer(showStep(id));
  tellStep();
}

/** The step takes over what is on the screen. */
export function keepEdits(): void {
  keepInStep();
  toast('The step holds what you see now.');
}

/** Ends presenting and recording. */
export function leave(): void {
  const wasRecording = presenterStore.getState().mode === 'recording';
  offer(stopPresenting());
  void leaveFullScreen();
  announce(wasRecording ? 'The design is on the screen again.' : 'The presentation has ended.');
}

/** Puts one step's own design on the screen; what is edited from now on belongs to the step. */
export function record(id: string): void {
  startRecording(id);
  announce('Edits go to this step now.');
}

function arrive(where: ReturnType<typeof goNext>, end: string): void {
  if (where === null) toast(end);
  else if (where !== 'revealed') {
    if (where !== 'moved') offer(where);
    tellStep();
  }
}

/** Edits that a step left behind are not lost at once: the message can still put them into the step. */
function offer(dropped: DroppedEdits | null): void {
  if (!dropped) return;
  const { readOnly } = documentStore.getState();
  const words = `Your edits to “${dropped.title || 'this step'}” were not kept.`;
  if (readOnly) toast(words);
  else toast(words, { label: 'Keep in the step', run: dropped.keep });
}

function tellStep(): void {
  const steps = presentedSteps();
  const step = presentedStep();
  if (step) announce(`Step ${steps.indexOf(step) + 1} of ${steps.length}: ${step.title || 'no title'}.`);
}

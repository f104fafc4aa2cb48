import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Problem } from '../model/index.ts';

/** `recording`: one step's own design is on the screen and edits go to the step; `presenting`: edits are play. */
export type PresenterMode = 'off' | 'recording' | 'presenting';

/** What is presented: view state, never saved. */
export interface PresenterState {
  readonly mode: PresenterMode;
  /** The step on the screen, or the one that was there last. */
  readonly step: string | null;
  /** The step on the screen wants the room to guess first. */
  readonly hides: boolean;
  /** The room was told the answer of a step that hides it. */
  readonly revealed: boolean;
  /** The palette, the inspector and the rest are back although a step is presented. */
  readonly editing: boolean;
  /** Something was edited that the step does not hold. */
  readonly edited: boolean;
  readonly laser: boolean;
  readonly spotlight: boolean;
  /** The list of all steps is open. */
  readonly overview: boolean;
  /** Nothing is shown, so that the room looks at the speaker. */
  readonly black: boolean;
  /** Where the change of the step no longer fits. */
  readonly problems: readonly Problem[];
  /** Counts the times a step was put on the screen: the canvas moves its camera with each. */
  readonly serial: number;
  /** When the presentation began, for the timer; milliseconds of the clock. */
  readonly startedAt: number | null;
}

/** Nothing is presented. */
export const nothingPresented: PresenterState = {
  mode: 'off',
  step: null,
  hides: false,
  revealed: false,
  editing: false,
  edited: false,
  laser: false,
  spotlight: false,
  overview: false,
  black: false,
  problems: [],
  serial: 0,
  startedAt: null,
};

/** The one presentation of this page; `presenter.ts` changes it. */
export const presenterStore = createStore<PresenterState>(() => nothingPresented);

/** Reads the presentation in a component. */
export function usePresenter<T>(selector: (state: PresenterState) => T): T {
  return useStore(presenterStore, selector);
}

/** Does the whole page belong to the presentation? */
export function isOnStage({ mode, editing }: PresenterState): boolean {
  return mode === 'presenting' && !editing;
}

/** Must nothing on the screen give the answer of the step away yet? */
export function isAnswerHidden({ mode, hides, revealed }: PresenterState): boolean {
  return mode === 'presenting' && hides && !revealed;
}

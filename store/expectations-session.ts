import { useStore } from 'zustand';
import { documentStore } from './document-store.ts';
import { createLiveJob } from './live-job.ts';

const outcomes = createLiveJob('expectations');

let users = 0;
let stop = () => {};

/** Judges the expectations in every variant and step, and again after every change; returns the way to stop. */
export function startExpectations(): () => void {
  users += 1;
  if (users === 1) {
    stop = documentStore.subscribe(follow);
    follow();
  }
  return () => {
    users -= 1;
    if (users === 0) stop();
  };
}

function follow(): void {
  const { variants, defaults, expectations, steps } = documentStore.getState().document;
  outcomes.see(expectations.length === 0 ? null : { variants, defaults, expectations, steps });
}

/** Reads what became of the expectations in a component. */
export function useOutcomes<T>(selector: (state: ReturnType<typeof outcomes.store.getState>) => T): T {
  return useStore(outcomes.store, selector);
}

import { useStore } from 'zustand';
import { documentStore } from './document-store.ts';
import type { JobInput } from './jobs.ts';
import { createLiveJob } from './live-job.ts';
import { runJob } from './run-job.ts';
import { whileUsed } from './while-used.ts';

const outcomes = createLiveJob((input: JobInput<'expectations'>, options) =>
  runJob('expectations', input, options),
);

/** Judges the expectations in every variant and step, and again after every change; returns the way to stop. */
export const startExpectations = whileUsed(() => {
  const stop = documentStore.subscribe(follow);
  follow();
  return stop;
});

function follow(): void {
  const { variants, defaults, expectations, steps } = documentStore.getState().document;
  outcomes.see(expectations.length === 0 ? null : { variants, defaults, expectations, steps });
}

/** Reads what became of the expectations in a component. */
export function useOutcomes<T>(selector: (state: ReturnType<typeof outcomes.store.getState>) => T): T {
  return useStore(outcomes.store, selector);
}

import { useStore } from 'zustand';
import type { JobInput } from './jobs.ts';
import { createLiveJob } from './live-job.ts';
import { runJob } from './run-job.ts';

const exposure = createLiveJob((input: JobInput<'exposure'>, options) => runJob('exposure', input, options));

/** Works out who can reach a service, or where data can leave a subnet, again with every change; null ends it. */
export function seeExposure(input: JobInput<'exposure'> | null): void {
  exposure.see(input);
}

/** Reads the exposure that is looked at in a component. */
export function useExposure<T>(selector: (state: ReturnType<typeof exposure.store.getState>) => T): T {
  return useStore(exposure.store, selector);
}

import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Rehearsal, StepJudgement } from '../model/index.ts';
import type { Migration } from './jobs.ts';
import { reasonOf } from './reason-of.ts';
import { runJob } from './run-job.ts';

/** A rehearsal on its way, and what came of it. */
export interface RehearsalState {
  readonly phase: 'idle' | 'running' | 'done' | 'cancelled' | 'failed';
  /** What is or was rehearsed. */
  readonly migration: Migration | null;
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly rehearsal: Rehearsal | null;
  /** The order that is shown: the found one, or one made by hand from it. */
  readonly order: readonly string[];
  /** The judgements of the order that is shown; of the order before it while a newer one is judged. */
  readonly judgements: readonly StepJudgement[];
  readonly isJudging: boolean;
  readonly failure: string | null;
}

const idle: RehearsalState = {
  phase: 'idle',
  migration: null,
  progress: null,
  rehearsal: null,
  order: [],
  judgements: [],
  isJudging: false,
  failure: null,
};

const rehearsalStore = createStore<RehearsalState>(() => idle);
let running: AbortController | null = null;

/** A part of the rehearsal's state. */
export function useRehearsal<T>(part: (state: RehearsalState) => T): T {
  return useStore(rehearsalStore, part);
}

/** Looks for an order; one that is under way is ended. */
export function startRehearsal(migration: Migration): void {
  const mine = take();
  rehearsalStore.setState({ ...idle, phase: 'running', migration });
  const isMine = () => running === mine;
  runJob('rehearse', migration, {
    signal: mine.signal,
    onProgress: (done, total) => {
      if (isMine()) rehearsalStore.setState({ progress: { done, total } });
    },
  }).then(
    (rehearsal) => {
      if (!isMine()) return;
      const { judgements, found } = rehearsal;
      rehearsalStore.setState({ phase: 'done', progress: null, rehearsal, order: found.order, judgements });
    },
    (error: unknown) => {
      if (isMine()) rehearsalStore.setState({ phase: 'failed', progress: null, failure: reasonOf(error) });
    },
  );
}

/** Ends the search at once. */
export function cancelRehearsal(): void {
  take();
  rehearsalStore.setState({ ...idle, phase: 'cancelled' });
}

/** Forgets everything. */
export function endRehearsal(): void {
  take();
  rehearsalStore.setState(idle);
}

/** Judges the steps in another order; the newest order wins. */
export function orderByHand(order: readonly string[]): void {
  const { migration, rehearsal } = rehearsalStore.getState();
  if (!migration || !rehearsal) return;
  const mine = take();
  const found = rehearsal.found.order;
  if (order.every((id, index) => id === found[index])) {
    rehearsalStore.setState({
      order: found,
      judgements: rehearsal.judgements,
      isJudging: false,
      failure: null,
    });
    return;
  }
  rehearsalStore.setState({ order, isJudging: true, failure: null });
  runJob('judgeOrder', { ...migration, order }, { signal: mine.signal }).then(
    (judgements) => {
      if (running === mine) rehearsalStore.setState({ judgements, isJudging: false });
    },
    (error: unknown) => {
      if (running === mine) rehearsalStore.setState({ isJudging: false, failure: reasonOf(error) });
    },
  );
}

/** Takes over from whatever runs. */
function take(): AbortController {
  running?.abort();
  running = new AbortController();
  return running;
}

import type { Defaults, Design, Question, ResourceId } from '../model/index.ts';
import {
  type AnalysisPart,
  type FromAnalyst,
  type NameQuery,
  type Preview,
  sameWish,
  type ToAnalyst,
  type Wishes,
} from './analysis-protocol.ts';
import type { AnalysisState, AnalysisStore, ShownPart } from './analysis-store.ts';
import { unpackMatrix } from './packed-matrix.ts';
import type { WorkerPort } from './worker-port.ts';

/** The worker of the live analysis, as the page sees it. */
export type AnalysisWorker = WorkerPort<ToAnalyst, FromAnalyst>;

/** What runs analysis: newest design wins, the answers go to the store. */
export interface Analysis {
  /** Takes the shown design; the same object again costs nothing. */
  see(design: Design, defaults: Defaults): void;
  ask(question: Question | null): void;
  askName(query: NameQuery | null): void;
  askRoutes(subnet: ResourceId | null): void;
  /** What another design would change; null when a newer design came in between. */
  preview(design: Design): Promise<Preview | null>;
  stop(): void;
}

/** A worker that is silent for this long while it has work is taken for hung. */
export const silenceMs = 20_000;

const shownParts: readonly ShownPart[] = ['answer', 'nameAnswer', 'routes', 'findings', 'matrix'];

interface Seen {
  readonly design: Design;
  readonly defaults: Defaults;
  readonly version: number;
}

interface WaitingPreview {
  resolve(value: Preview | null): void;
  reject(error: Error): void;
}

/** Runs analysis in a worker that `start` makes; a crashed or hung one is replaced, once for each design. */
export function runAnalysis(start: () => AnalysisWorker, store: AnalysisStore): Analysis {
  let worker: AnalysisWorker | null = null;
  let seen: Seen | null = null;
  /** The version that the worker is at; the next design waits until it has settled. */
  let sent = 0;
  let settled = true;
  let wishes: Wishes = { question: null, name: null, subnet: null };
  let crashedAt = 0;
  let silence: ReturnType<typeof setTimeout> | null = null;
  let requests = 0;
  const previews = new Map<number, WaitingPreview>();

  const set = (change: Partial<AnalysisState>) => store.setState(change);
  const markStale = (parts: readonly ShownPart[]) =>
    set({ stale: new Set([...store.getState().stale, ...parts]) });

  function isBusy(): boolean {
    return store.getState().state === 'running' || previews.size > 0;
  }

  function listen(): void {
    if (silence !== null) clearTimeout(silence);
    silence = isBusy() ? setTimeout(() => crash('It took too long.'), silenceMs) : null;
  }

  function send(message: ToAnalyst): void {
    if (!worker) {
      worker = start();
      worker.listen(receive, crash);
    }
    worker.post(message);
    listen();
  }

  /** Sends the newest design as soon as the worker is free for it: what came in between is skipped. */
  function sendNewest(): void {
    if (!seen || !settled || sent === seen.version) return;
    sent = seen.version;
    settled = false;
    send({ type: 'design', version: sent, design: seen.design, defaults: seen.defaults, wishes });
  }

  function crash(reason: string): void {
    worker?.terminate();
    worker = null;
    const again = seen !== null && crashedAt !== seen.version;
    crashedAt = seen?.version ?? 0;
    sent = 0;
    settled = true;
    dropPreviews(new Error(reason));
    if (again) sendNewest();
    else fail('compile', reason);
    listen();
  }

  function fail(part: AnalysisPart, reason: string): void {
    const { failures } = store.getState();
    set({ failures: { ...failures, [part]: reason }, state: 'failed', progress: null });
  }

  function dropPreviews(error: Error | null): void {
    for (const { resolve, reject } of previews.values()) error ? reject(error) : resolve(null);
    previews.clear();
  }

  function receive(message: FromAnalyst): void {
    if (message.type === 'settled' && message.version === sent) {
      settled = true;
      sendNewest();
    }
    if (message.version === seen?.version && message.version === sent) accept(message);
    listen();
  }

  /** Shows a part that belongs to the shown design; only now it is no longer stale. */
  function show(part: ShownPart, change: Partial<AnalysisState>): void {
    const stale = new Set(store.getState().stale);
    stale.delete(part);
    set({ ...change, stale });
  }

  function accept(message: FromAnalyst): void {
    if (message.type === 'preview') endPreview(message.request, ({ resolve }) => resolve(message.preview));
    else if (message.type === 'failed') takeFailure(message);
    else if (message.type === 'compiled') set({ problems: message.problems, names: message.names });
    else if (message.type === 'findings') show('findings', { findings: message.findings });
    else if (message.type === 'progress') set({ progress: { done: message.done, total: message.total } });
    else if (message.type === 'matrix') {
      show('matrix', { matrix: unpackMatrix(message.matrix), progress: null });
      if (store.getState().state === 'running') set({ state: 'ready' });
    } else takeWished(message);
  }

  /** Takes the answer to a wish, unless the wish has changed on the way. */
  function takeWished(message: FromAnalyst): void {
    if (message.type === 'answer' && sameWish(message.to, wishes.question))
      show('answer', { answer: message.answer });
    if (message.type === 'nameAnswer' && sameWish(message.to, wishes.name))
      show('nameAnswer', { nameAnswer: message.answer });
    if (message.type === 'routes' && sameWish(message.to, wishes.subnet))
      show('routes', { routes: message.routes });
  }

  function takeFailure({ part, reason, request }: Extract<FromAnalyst, { type: 'failed' }>): void {
    if (request === undefined) fail(part, reason);
    else endPreview(request, ({ reject }) => reject(new Error(reason)));
  }

  function endPreview(request: number, end: (waiting: WaitingPreview) => void): void {
    const waiting = previews.get(request);
    previews.delete(request);
    if (waiting) end(waiting);
  }

  function wish(next: Wishes, part: ShownPart): void {
    const keys = ['question', 'name', 'subnet'] as const;
    if (keys.every((key) => sameWish(next[key], wishes[key]))) return;
    wishes = next;
    markStale([part]);
    // A design that is still waiting takes the wishes along.
    if (seen && worker && sent === seen.version) send({ type: 'wishes', version: sent, wishes });
  }

  return {
    see(design, defaults) {
      if (seen?.design === design && seen.defaults === defaults) return;
      seen = { design, defaults, version: (seen?.version ?? 0) + 1 };
      dropPreviews(null);
      markStale(shownParts);
      set({ for: design, state: 'running', failures: {}, progress: null });
      sendNewest();
    },
    ask: (question) => wish({ ...wishes, question }, 'answer'),
    askName(name) {
      set({ nameQuery: name });
      wish({ ...wishes, name }, 'nameAnswer');
    },
    askRoutes(subnet) {
      set({ routesSubnet: subnet });
      wish({ ...wishes, subnet }, 'routes');
    },
    preview(design) {
      if (!seen || !worker || sent !== seen.version) return Promise.resolve(null);
      requests += 1;
      const request = requests;
      return new Promise((resolve, reject) => {
        previews.set(request, { resolve, reject });
        send({ type: 'preview', version: sent, request, design });
      });
    },
    stop() {
      if (silence !== null) clearTimeout(silence);
      worker?.terminate();
      worker = null;
      dropPreviews(null);
    },
  };
}

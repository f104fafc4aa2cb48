import { applyFix, type Design, type Fix, type ResourceId, variantOf } from '../model/index.ts';
import type { FromAnalyst, NameQuery, Preview } from './analysis-protocol.ts';
import { analysisStore } from './analysis-store.ts';
import { applyEdit, documentStore, type EditOutcome, shownDesign } from './document-store.ts';
import { type Analysis, type AnalysisWorker, runAnalysis } from './run-analysis.ts';
import { selectionStore } from './selection-store.ts';

let running: { readonly analysis: Analysis; readonly stop: () => void } | null = null;
let users = 0;

/** Keeps the answers in step with the shown design and the asked question; returns the way to stop. */
export function startAnalysis(start: () => AnalysisWorker = startWorker): () => void {
  users += 1;
  running ??= connect(runAnalysis(start, analysisStore));
  return () => {
    users -= 1;
    if (users > 0) return;
    running?.stop();
    running = null;
  };
}

function connect(analysis: Analysis) {
  const see = () => {
    const state = documentStore.getState();
    analysis.see(shownDesign(state), state.document.defaults);
  };
  const ends = [
    documentStore.subscribe(see),
    selectionStore.subscribe(({ asked }, before) => {
      if (asked !== before.asked) analysis.ask(asked);
    }),
  ];
  analysis.ask(selectionStore.getState().asked);
  see();
  const stop = () => {
    for (const end of ends) end();
    analysis.stop();
  };
  return { analysis, stop };
}

function startWorker(): AnalysisWorker {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  return {
    post: (message) => worker.postMessage(message),
    listen(onMessage, onCrash) {
      worker.onmessage = ({ data }: MessageEvent<FromAnalyst>) => onMessage(data);
      worker.onerror = ({ message }) => onCrash(message || 'The analysis stopped unexpectedly.');
    },
    terminate: () => worker.terminate(),
  };
}

/** Asks what a client gets for a name. */
export function askName(query: NameQuery | null): void {
  running?.analysis.askName(query);
}

/** Asks for the effective routes of a subnet. */
export function askRoutes(subnet: ResourceId | null): void {
  running?.analysis.askRoutes(subnet);
}

/** What a fix would change in the matrix and in the asked question; null when the design changed in between. */
export async function previewFix(fix: Fix): Promise<Preview | null> {
  return running ? running.analysis.preview(fixedDesign(fix)) : null;
}

/** Carries out a fix in the shown variant: one undo step. */
export function carryOutFix(label: string, fix: Fix): EditOutcome {
  return applyEdit(label, (document, targets) => applyFix(document, targets, fix));
}

function fixedDesign(fix: Fix): Design {
  const { document, variant } = documentStore.getState();
  return variantOf(applyFix(document, [variant], fix).document, variant).design;
}

import { applyFix, type Design, type Fix, type ResourceId, variantOf } from '../model/index.ts';
import type { NameQuery, Preview } from './analysis-protocol.ts';
import { analysisStore } from './analysis-store.ts';
import { applyEdit, documentStore, type EditOutcome, shownDesign } from './document-store.ts';
import { type Analysis, type AnalysisWorker, runAnalysis } from './run-analysis.ts';
import { selectionStore } from './selection-store.ts';
import { whileUsed } from './while-used.ts';
import { portOf } from './worker-port.ts';

let running: Analysis | null = null;

/** Keeps the answers in step with the shown design and the asked question; returns the way to stop. */
export const startAnalysis = whileUsed(() => {
  const analysis = runAnalysis(startWorker, analysisStore);
  running = analysis;
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
  return () => {
    for (const end of ends) end();
    analysis.stop();
    running = null;
  };
});

function startWorker(): AnalysisWorker {
  const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
  return portOf(worker, 'The analysis stopped unexpectedly.');
}

/** Asks what a client gets for a name. */
export function askName(query: NameQuery | null): void {
  running?.askName(query);
}

/** Asks for the effective routes of a subnet. */
export function askRoutes(subnet: ResourceId | null): void {
  running?.askRoutes(subnet);
}

/** What a fix would change in the matrix and in the asked question; null when the design changed in between. */
export async function previewFix(fix: Fix): Promise<Preview | null> {
  return running ? running.preview(fixedDesign(fix)) : null;
}

/** Carries out a fix in the shown variant: one undo step. */
export function carryOutFix(label: string, fix: Fix): EditOutcome {
  return applyEdit(label, (document, targets) => applyFix(document, targets, fix));
}

function fixedDesign(fix: Fix): Design {
  const { document, variant } = documentStore.getState();
  return variantOf(applyFix(document, [variant], fix).document, variant).design;
}

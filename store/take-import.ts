import { type Document, printSentence, problem, say } from '../model/index.ts';
import { applyEdit, documentStore, keptDocument } from './document-store.ts';
import type { Imported } from './exchange-jobs.ts';
import { mergeNow } from './import-session.ts';
import { placeImported } from './place-imported.ts';
import type { JobOptions } from './run-job.ts';
import { openMade, openStored } from './session.ts';
import { sessionStore } from './session-store.ts';

/** Where what was read goes: a design of its own, into the open one, or in its place. */
export type ImportTarget = 'new' | 'merge' | 'replace';

/** What became of an import: the way back where there is one, or a reason why nothing changed. */
export type Taken = { readonly back: (() => void) | null } | { readonly failed: string };

/** Takes what was read into the designer; things without places get some. Rejects with the signal's reason when ended. */
export async function takeImport(
  imported: Imported,
  target: ImportTarget,
  options: JobOptions = {},
): Promise<Taken> {
  const { document } = imported;
  if (!document) return { failed: 'Nothing could be read.' };
  if (target === 'new')
    return openAsNew(imported.unplaced ? await placeImported(document, options) : document);
  if (target === 'merge') {
    const merge = mergeNow();
    if (!merge) return { failed: 'The design changed while the file was read. Import it once more.' };
    return change('Import into the design', merge.seen, merge.result.document);
  }
  const seen = documentStore.getState().document;
  return change('Import in place of the design', seen, await placeImported(document, options));
}

async function openAsNew(document: Document): Promise<Taken> {
  const { documentId, phase } = sessionStore.getState();
  const before = keptDocument(documentStore.getState());
  await openMade(document, document.title);
  const isWorthIt =
    phase === 'open' &&
    documentId &&
    before.variants.some(({ design }) => Object.keys(design.resources).length > 0);
  return { back: isWorthIt ? () => void openStored(documentId) : null };
}

/** One step that can be taken back; a document that changed meanwhile is left alone. */
function change(label: string, seen: Document, made: Document): Taken {
  const { document, problems } = applyEdit(label, (now) =>
    now === seen
      ? { document: made, problems: [] }
      : {
          document: now,
          problems: [
            problem(
              'import/changed-meanwhile',
              'error',
              say`The design changed while the file was read. Import it once more.`,
            ),
          ],
        },
  );
  const refusal = problems.find(({ severity }) => severity === 'error');
  if (refusal) return { failed: printSentence(refusal.says) };
  return { back: document === seen ? null : () => documentStore.getState().undo() };
}

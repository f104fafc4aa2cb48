import { open, save } from '../model/index.ts';
import {
  type DocumentRecord,
  deleteDocument,
  loadText,
  recentDocuments,
  restoreDocument,
  saveText,
} from './database.ts';
import { documentStore, keptDocument } from './document-store.ts';
import { newId } from './new-id.ts';
import { openStored, sessionDatabase, startEmpty } from './session.ts';
import { sessionStore } from './session-store.ts';
import { applyKept } from './try-out.ts';

/** The documents of this browser, the last changed first. */
export function listDocuments(): Promise<readonly DocumentRecord[]> {
  return recentDocuments(sessionDatabase());
}

/** Gives a document another title, open or not. */
export async function renameDocument(id: string, title: string): Promise<void> {
  if (id === sessionStore.getState().documentId) {
    applyKept('Rename the design', (document) => ({ document: { ...document, title }, problems: [] }));
    return;
  }
  const stored = await loadText(sessionDatabase(), id);
  if (!stored) return;
  const text = save({ ...open(stored.text).document, title });
  await saveText(sessionDatabase(), { id, title, text, baseRevision: stored.revision, at: Date.now() });
}

/** Makes a second document of the same content; gives its id. */
export async function duplicateDocument(id: string): Promise<string | null> {
  const isOpen = id === sessionStore.getState().documentId;
  const stored = isOpen ? null : await loadText(sessionDatabase(), id);
  const document = isOpen ? keptDocument(documentStore.getState()) : stored && open(stored.text).document;
  if (!document) return null;
  const copy = { ...document, title: `${document.title} (copy)` };
  const copyId = newId();
  const text = save(copy);
  await saveText(sessionDatabase(), { id: copyId, title: copy.title, text, baseRevision: 0, at: Date.now() });
  return copyId;
}

/** Takes a document off the list; the open one gives way to the one before it. */
export async function removeDocument(id: string): Promise<void> {
  await deleteDocument(sessionDatabase(), id, Date.now());
  if (id !== sessionStore.getState().documentId) return;
  const [next] = await listDocuments();
  if (next) await openStored(next.id);
  else await startEmpty();
}

/** Brings a deleted document back onto the list. */
export function bringBack(id: string): Promise<void> {
  return restoreDocument(sessionDatabase(), id);
}

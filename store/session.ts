import { type Document, newDocument, open, type Problem, save } from '../model/index.ts';
import { type Autosave, startAutosave } from './autosave.ts';
import {
  type Database,
  loadText,
  openDatabase,
  purgeDeleted,
  recentDocuments,
  saveText,
} from './database.ts';
import { documentStore, keptDocument } from './document-store.ts';
import { newId } from './new-id.ts';
import { pruneSelection } from './prune-selection.ts';
import { reasonOf } from './reason-of.ts';
import { selectionStore } from './selection-store.ts';
import { type FileTie, sessionStore } from './session-store.ts';
import { lockDocument, type TabLock, type TabRole } from './tab-lock.ts';

const tabKey = 'reachboard-tab-document';
const variantKey = 'reachboard-tab-variant';
const channelName = 'reachboard';

let database: Database | null = null;
let autosave: Autosave | null = null;
let lock: TabLock | null = null;
let channel: BroadcastChannel | undefined;
let revision = 0;
let askedToPersist = false;

/** The database of this browser, opened at the first use. */
export function sessionDatabase(): Database {
  database ??= openDatabase();
  return database;
}

/** Opens what this tab, or else this browser, had open last; to be called once by the page. */
export async function startSession(): Promise<void> {
  if (autosave) return;
  channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(channelName);
  autosave = startAutosave<Document>({
    current: () => keptDocument(documentStore.getState()),
    write: writeDocument,
    onState: (saveState) => sessionStore.setState({ saveState }),
    now: () => Date.now(),
  });
  documentStore.subscribe((state, before) => {
    if (keptDocument(state) !== keptDocument(before) && !state.readOnly) autosave?.changed();
    if (state.variant !== before.variant && !state.aside) rememberVariant(state.variant);
  });
  pruneSelection();
  const flush = () => void autosave?.flush();
  window.addEventListener('pagehide', flush);
  document.addEventListener('visibilitychange', flush);
  try {
    const recent = await recentDocuments(sessionDatabase());
    const mine = readTabDocument();
    const last = recent.find(({ id }) => id === mine) ?? recent[0];
    if (last) await openStored(last.id);
    else sessionStore.setState({ phase: 'none' });
    void purgeDeleted(sessionDatabase(), Date.now());
  } catch (error) {
    sessionStore.setState({ phase: 'none', saveState: { kind: 'failed', reason: reasonOf(error) } });
  }
}

/** Opens a document of this browser; false when it is not there or cannot be read. */
export async function openStored(id: string): Promise<boolean> {
  const stored = await loadText(sessionDatabase(), id);
  if (!stored) return false;
  const record = await sessionDatabase().documents.get(id);
  const opened = open(stored.text);
  await show(id, opened.document, null, stored.revision);
  autosave?.settle(record?.changedAt ?? null);
  report(record?.title ?? opened.document.title, opened.problems);
  return true;
}

/** Starts with nothing on the canvas. */
export async function startEmpty(title = 'Untitled design'): Promise<void> {
  await show(newId(), newDocument(title, newId()), null, 0);
  autosave?.settle();
}

/** Opens the text of a file as a document of its own; on an error nothing changes and the problems say why. */
export async function openText(
  text: string,
  name: string,
  handle: FileSystemFileHandle | null = null,
): Promise<readonly Problem[]> {
  const { document, problems } = open(text);
  if (!problems.some(({ severity, where }) => severity === 'error' && where.resource === undefined)) {
    await openMade(document, name, problems);
    // Without a handle nothing ties it to the file: saving then asks where.
    if (handle)
      sessionStore.setState({ file: { name, handle, document: documentStore.getState().document } });
  }
  return problems;
}

/** Opens a document that was read elsewhere, such as by an import, and says what had to be mended in it. */
export async function openMade(
  document: Document,
  name: string,
  problems: readonly Problem[] = [],
): Promise<void> {
  await show(newId(), document, null, 0);
  // A new object: what was opened is kept in this browser too.
  documentStore.getState().followDocument({ ...document });
  await autosave?.flush();
  report(name, problems);
}

/** Asks the other tab for the document and reads what it wrote. */
export async function takeOver(): Promise<void> {
  await lock?.takeOver();
}

/** Goes on with a copy, when the document itself cannot be saved. */
export async function continueInCopy(): Promise<void> {
  const document = keptDocument(documentStore.getState());
  await show(newId(), { ...document, title: `${document.title} (copy)` }, null, 0);
  documentStore.getState().followDocument({ ...documentStore.getState().document });
  await autosave?.flush();
}

/** Writes what is not written yet. */
export async function flushSession(): Promise<void> {
  await autosave?.flush();
}

async function show(id: string, document: Document, file: FileTie | null, at: number): Promise<void> {
  await autosave?.flush();
  lock?.release();
  revision = at;
  writeTabDocument(id);
  documentStore.getState().setReadOnly(false);
  const variant = shownBefore(id);
  documentStore.getState().replaceDocument(document);
  if (variant) documentStore.getState().showVariant(variant);
  selectionStore.getState().clear();
  selectionStore.getState().ask(null);
  autosave?.settle();
  sessionStore.setState({ phase: 'open', documentId: id, file, report: null });
  lock = lockDocument(id, {
    locks: navigator.locks as LockManager | undefined,
    channel,
    onRole: (role) => takeRole(id, role),
    onSaved: () => void followStored(id),
    beforeGivingUp: async () => autosave?.flush(),
  });
}

async function takeRole(id: string, role: TabRole): Promise<void> {
  if (sessionStore.getState().documentId !== id) return;
  if (role === 'editor') await followStored(id);
  documentStore.getState().setReadOnly(role === 'reader');
  sessionStore.setState({ role });
}

/** Reads the document again if another tab saved it. */
async function followStored(id: string): Promise<void> {
  const stored = await loadText(sessionDatabase(), id);
  if (!stored || stored.revision === revision || sessionStore.getState().documentId !== id) return;
  revision = stored.revision;
  const readOnly = documentStore.getState().readOnly;
  documentStore.getState().setReadOnly(true);
  documentStore.getState().followDocument(open(stored.text).document);
  autosave?.settle(Date.now());
  documentStore.getState().setReadOnly(readOnly);
}

async function writeDocument(document: Document): Promise<void> {
  const { documentId } = sessionStore.getState();
  const id = documentId ?? newId();
  if (!documentId) {
    sessionStore.setState({ phase: 'open', documentId: id });
    writeTabDocument(id);
  }
  if (!askedToPersist) {
    askedToPersist = true;
    void navigator.storage?.persist?.();
  }
  revision = await saveText(sessionDatabase(), {
    id,
    title: document.title,
    text: save(document),
    baseRevision: revision,
    at: Date.now(),
  });
  lock?.tellSaved();
}

function report(name: string, problems: readonly Problem[]): void {
  const worth = problems.filter(({ severity }) => severity !== 'note');
  sessionStore.setState({ report: worth.length > 0 ? { name, problems } : null });
}

function readTabDocument(): string | null {
  try {
    return sessionStorage.getItem(tabKey);
  } catch {
    return null;
  }
}

function writeTabDocument(id: string): void {
  try {
    sessionStorage.setItem(tabKey, id);
  } catch {
    // Storage is switched off: the tab then opens what was changed last.
  }
}

/** Which variant is shown is no part of the document: each tab remembers its own, so that a reload shows the same. */
function rememberVariant(variant: string): void {
  const { documentId } = sessionStore.getState();
  if (!documentId) return;
  try {
    sessionStorage.setItem(variantKey, JSON.stringify({ documentId, variant }));
  } catch {
    // Storage is switched off: a reload shows the first variant.
  }
}

function shownBefore(id: string): string | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(variantKey) ?? 'null') as unknown;
    if (typeof kept !== 'object' || kept === null) return null;
    const { documentId, variant } = kept as { documentId?: unknown; variant?: unknown };
    return documentId === id && typeof variant === 'string' ? variant : null;
  } catch {
    return null;
  }
}

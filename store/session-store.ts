import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Document, Problem } from '../model/index.ts';
import type { SaveState } from './autosave.ts';
import type { TabRole } from './tab-lock.ts';

/** The file on disk that belongs to the document, where there is one. */
export interface FileTie {
  readonly name: string;
  /** Where the browser gives out handles; else saving downloads again. */
  readonly handle: FileSystemFileHandle | null;
  /** The document as it stands in the file. */
  readonly document: Document;
}

/** What is open in this tab and how safe it is. */
export interface SessionState {
  /** `starting`: the browser's storage is being read; `none`: nothing was ever made here. */
  readonly phase: 'starting' | 'none' | 'open';
  readonly documentId: string | null;
  readonly saveState: SaveState;
  readonly role: TabRole;
  readonly file: FileTie | null;
  /** What opening had to repair or set aside; null when there is nothing to tell. */
  readonly report: { readonly name: string; readonly problems: readonly Problem[] } | null;
}

/** The one session of this tab; `store/session.ts` changes it. */
export const sessionStore = createStore<SessionState>(() => ({
  phase: 'starting',
  documentId: null,
  saveState: { kind: 'untouched' },
  role: 'editor',
  file: null,
  report: null,
}));

/** Reads the session in a component. */
export function useSession<T>(selector: (state: SessionState) => T): T {
  return useStore(sessionStore, selector);
}

/** Closes the report about a repaired file. */
export function dismissReport(): void {
  sessionStore.setState({ report: null });
}

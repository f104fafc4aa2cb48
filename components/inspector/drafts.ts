import { sessionStore } from '../../store/session-store.ts';

/** Text that was typed and is no valid value yet. */
export interface Draft {
  readonly text: string;
  /** Why it is not taken; null while it is still being typed. */
  readonly wrong: string | null;
  /** The printed value it replaces: once that changes from elsewhere, the draft is out of date. */
  readonly base: string;
}

const drafts = new Map<string, Draft>();

/** The draft of a field, so that invalid text is still there when its form is shown again. */
export function readDraft(key: string): Draft | null {
  return drafts.get(inThisDocument(key)) ?? null;
}

/** Keeps a draft, or forgets it. */
export function writeDraft(key: string, draft: Draft | null): void {
  if (draft) drafts.set(inThisDocument(key), draft);
  else drafts.delete(inThisDocument(key));
}

/** Forgets the drafts under a key, such as those of rows that have moved. */
export function forgetDrafts(prefix: string): void {
  const start = inThisDocument(prefix);
  for (const key of drafts.keys()) if (key.startsWith(start)) drafts.delete(key);
}

/** Two documents may hold resources of the same id: copies, or two openings of one example. */
function inThisDocument(key: string): string {
  return `${sessionStore.getState().documentId ?? ''}|${key}`;
}

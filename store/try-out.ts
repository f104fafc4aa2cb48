import type { Document } from '../model/index.ts';
import {
  documentStore,
  type Edit,
  type EditOptions,
  type EditOutcome,
  historyLimit,
  keptDocument,
} from './document-store.ts';

/** Consecutive edits with one key become one undo step, as in the document store. */
let openKey: string | null = null;

/** Puts a copy on the screen: edits and undo go to it, saving goes to the document, which waits aside. */
export function tryOut(copy: Document, variant: string): void {
  const { document, variant: before, past, future, aside } = documentStore.getState();
  openKey = null;
  documentStore.setState({
    aside: aside ?? { document, variant: before, past, future },
    document: copy,
    variant,
    past: [],
    future: [],
    lastProblems: [],
  });
}

/** Puts the document back on the screen, with its own history. */
export function endTryOut(): void {
  const { aside } = documentStore.getState();
  if (aside) documentStore.setState({ ...aside, aside: null, lastProblems: [] });
  openKey = null;
}

/** Changes the document itself, also while a copy is on the screen. */
export function applyKept(label: string, edit: Edit, options: EditOptions = {}): EditOutcome {
  const state = documentStore.getState();
  const { aside, readOnly } = state;
  if (!aside || readOnly) return state.applyEdit(label, edit, options);
  const outcome = edit(aside.document, [aside.variant]);
  if (outcome.document === keptDocument(state)) return outcome;
  const merges = options.mergeKey !== undefined && options.mergeKey === openKey;
  openKey = options.mergeKey ?? null;
  documentStore.setState({
    aside: {
      ...aside,
      document: outcome.document,
      past: merges ? aside.past : [...aside.past, { label, document: aside.document }].slice(-historyLimit),
      future: [],
    },
    lastProblems: outcome.problems,
  });
  return outcome;
}

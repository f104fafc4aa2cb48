import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  type Design,
  type Document,
  newDocument,
  type Problem,
  problem,
  say,
  variantOf,
} from '../model/index.ts';
import { newId } from './new-id.ts';

/** What an edit gives back: the next document (the same object when nothing changed) and what it has to say. */
export interface EditOutcome {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/** A change of the document, told which variants it goes to. */
export type Edit = (document: Document, targets: readonly string[]) => EditOutcome;

/** One step that can be taken back: the document before (or after) it, and its name for the button. */
export interface HistoryStep {
  readonly label: string;
  readonly document: Document;
}

/** How an edit enters the history. */
export interface EditOptions {
  /** Consecutive edits with one key become one step: typing in one field, nudging one selection. */
  readonly mergeKey?: string;
}

/** The document itself and its history, while a copy of it is on the screen. */
export interface Aside {
  readonly document: Document;
  readonly variant: string;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
}

/** The document, the variant on the screen, and everything that can be undone. */
export interface DocumentState {
  /** What is on the screen; `keptDocument` tells what is saved. */
  readonly document: Document;
  /** Set while a copy is tried out on the screen (`try-out.ts`): this one is saved, the copy never is. */
  readonly aside: Aside | null;
  /** The shown variant; view state, never saved. */
  readonly variant: string;
  readonly past: readonly HistoryStep[];
  readonly future: readonly HistoryStep[];
  /** What the last edit had to say. */
  readonly lastProblems: readonly Problem[];
  /** Another tab holds this document: nothing may change here. */
  readonly readOnly: boolean;
  applyEdit(label: string, edit: Edit, options?: EditOptions): EditOutcome;
  undo(): void;
  redo(): void;
  /** Opens another document; the history starts again. */
  replaceDocument(document: Document): void;
  /** Takes over what another tab changed, keeping the place on the screen. */
  followDocument(document: Document): void;
  showVariant(id: string): void;
  setReadOnly(readOnly: boolean): void;
}

/** The steps that are kept. */
export const historyLimit = 500;

/** Longer than this between two edits with one key, and they are two steps. */
const mergeWithinMs = 3000;

const locked: Problem = problem(
  'document/read-only',
  'error',
  say`This design is open in another tab. Take it over to change it here.`,
);

/** Makes a document store; the clock comes in so that merging can be tested. */
export function createDocumentStore(now: () => number = () => Date.now()) {
  const first = newDocument('Untitled design', newId());
  let openKey: string | null = null;
  let lastEditAt = 0;

  return createStore<DocumentState>((set, get) => {
    const step = (from: 'past' | 'future') => {
      const { document, past, future, readOnly } = get();
      const steps = from === 'past' ? past : future;
      const last = steps.at(-1);
      if (!last || readOnly) return;
      openKey = null;
      const rest = steps.slice(0, -1);
      const here: HistoryStep = { label: last.label, document };
      set({
        document: last.document,
        variant: shown(last.document, get().variant),
        past: from === 'past' ? rest : [...past, here],
        future: from === 'past' ? [...future, here] : rest,
        lastProblems: [],
      });
    };

    return {
      document: first,
      aside: null,
      variant: variantOf(first, '').id,
      past: [],
      future: [],
      lastProblems: [],
      readOnly: false,

      applyEdit(label, edit, options = {}) {
        const { document, variant, past, readOnly } = get();
        if (readOnly) {
          set({ lastProblems: [locked] });
          return { document, problems: [locked] };
        }
        const outcome = edit(document, [variant]);
        if (outcome.document === document) {
          set({ lastProblems: outcome.problems });
          return outcome;
        }
        const at = now();
        const merges =
          options.mergeKey !== undefined && options.mergeKey === openKey && at - lastEditAt <= mergeWithinMs;
        openKey = options.mergeKey ?? null;
        lastEditAt = at;
        set({
          document: outcome.document,
          variant: shown(outcome.document, variant),
          past: merges ? past : [...past, { label, document }].slice(-historyLimit),
          future: [],
          lastProblems: outcome.problems,
        });
        return outcome;
      },

      undo: () => step('past'),
      redo: () => step('future'),

      replaceDocument(document) {
        openKey = null;
        set({ document, aside: null, variant: shown(document, ''), past: [], future: [], lastProblems: [] });
      },

      followDocument(document) {
        openKey = null;
        const { aside } = get();
        if (aside) {
          set({ aside: { document, variant: shown(document, aside.variant), past: [], future: [] } });
          return;
        }
        set({ document, variant: shown(document, get().variant), past: [], future: [], lastProblems: [] });
      },

      showVariant: (id) => set({ variant: shown(get().document, id) }),
      setReadOnly: (readOnly) => set({ readOnly }),
    };
  });
}

/** The one document of this page. */
export const documentStore = createDocumentStore();

/** Reads the document store in a component; the selector must return stable values. */
export function useDocument<T>(selector: (state: DocumentState) => T): T {
  return useStore(documentStore, selector);
}

/** The design of the shown variant, for selectors: `useDocument(shownDesign)`. */
export function shownDesign(state: DocumentState): Design {
  return variantOf(state.document, state.variant).design;
}

/** The document that is saved: never a copy that is only tried out. */
export function keptDocument({ aside, document }: Pick<DocumentState, 'aside' | 'document'>): Document {
  return aside?.document ?? document;
}

/** Changes the document: one undo step, one analysis, one save. */
export function applyEdit(label: string, edit: Edit, options?: EditOptions): EditOutcome {
  return documentStore.getState().applyEdit(label, edit, options);
}

/** Takes the last step back. */
export function undo(): void {
  documentStore.getState().undo();
}

/** Makes the step again that was taken back. */
export function redo(): void {
  documentStore.getState().redo();
}

/** Opens another document. */
export function replaceDocument(document: Document): void {
  documentStore.getState().replaceDocument(document);
}

function shown(document: Document, variant: string): string {
  return variantOf(document, variant).id;
}

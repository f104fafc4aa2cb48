import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import {
  addedAlike,
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
  /** The variant that was shown when the step was made: undoing it shows where. */
  readonly variant?: string;
}

/** Where edits go: to the shown variant, or to all of them. */
export type EditTargets = 'shown' | 'all';

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
  /** The variant that was shown before, to flip back to; view state as well. */
  readonly lastVariant: string | null;
  /** Where edits go; view state, never saved. */
  readonly editTargets: EditTargets;
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
  setEditTargets(editTargets: EditTargets): void;
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
      const here: HistoryStep = { ...last, document };
      set({
        document: last.document,
        ...view(get(), last.document, variantToSee(document, last, get().variant)),
        past: from === 'past' ? rest : [...past, here],
        future: from === 'past' ? [...future, here] : rest,
        lastProblems: [],
      });
    };

    return {
      document: first,
      aside: null,
      variant: variantOf(first, '').id,
      lastVariant: null,
      editTargets: 'shown',
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
        const targets = targetsOf(get());
        const made = edit(document, targets);
        if (made.document === document) {
          set({ lastProblems: made.problems });
          return made;
        }
        const outcome =
          targets.length > 1 ? { ...made, document: addedAlike(document, made.document, targets) } : made;
        const at = now();
        const merges =
          options.mergeKey !== undefined && options.mergeKey === openKey && at - lastEditAt <= mergeWithinMs;
        openKey = options.mergeKey ?? null;
        lastEditAt = at;
        set({
          document: outcome.document,
          ...view(get(), outcome.document, variant),
          past: merges ? past : [...past, { label, document, variant }].slice(-historyLimit),
          future: [],
          lastProblems: outcome.problems,
        });
        return outcome;
      },

      undo: () => step('past'),
      redo: () => step('future'),

      replaceDocument(document) {
        openKey = null;
        set({
          document,
          aside: null,
          variant: shown(document, ''),
          lastVariant: null,
          editTargets: 'shown',
          past: [],
          future: [],
          lastProblems: [],
        });
      },

      followDocument(document) {
        openKey = null;
        const { aside } = get();
        if (aside) {
          set({ aside: { document, variant: shown(document, aside.variant), past: [], future: [] } });
          return;
        }
        set({
          document,
          ...view(get(), document, get().variant),
          past: [],
          future: [],
          lastProblems: [],
        });
      },

      showVariant: (id) => set(view(get(), get().document, id)),
      setEditTargets: (editTargets) => set({ editTargets }),
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

/** The name of the shown variant, for selectors. */
export function shownVariantName(state: DocumentState): string {
  return variantOf(state.document, state.variant).name;
}

/** The variants that an edit goes to now, the shown one first. */
export function targetsOf({
  document,
  variant,
  editTargets,
  aside,
}: Pick<DocumentState, 'document' | 'variant' | 'editTargets' | 'aside'>): readonly string[] {
  // What is tried out belongs to what is on the screen.
  if (editTargets === 'shown' || aside) return [variant];
  return [variant, ...document.variants.map(({ id }) => id).filter((id) => id !== variant)];
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

/** Shows another variant. */
export function showVariant(id: string): void {
  documentStore.getState().showVariant(id);
}

/** Chooses where edits go from now on. */
export function setEditTargets(editTargets: EditTargets): void {
  documentStore.getState().setEditTargets(editTargets);
}

function shown(document: Document, variant: string): string {
  return variantOf(document, variant).id;
}

/** What is shown of a document, with what follows from that. */
function view(
  before: DocumentState,
  document: Document,
  variant: string,
): Pick<DocumentState, 'variant' | 'lastVariant' | 'editTargets'> {
  const next = shown(document, variant);
  const last = next === before.variant ? before.lastVariant : before.variant;
  const isThere = document.variants.some(({ id }) => id === last);
  return {
    variant: next,
    lastVariant: isThere ? last : null,
    // With one variant there is nothing to choose, and the next one begins without surprises.
    editTargets: document.variants.length > 1 ? before.editTargets : 'shown',
  };
}

/** After an undo or redo: the shown variant where something changed in it, else the one in which the step was made. */
function variantToSee(before: Document, { document, variant }: HistoryStep, now: string): string {
  const designIn = (one: Document, id: string) => one.variants.find((each) => each.id === id)?.design;
  const changes = (id: string) => designIn(before, id) !== designIn(document, id);
  const isHere = designIn(document, now) !== undefined;
  return variant === undefined || (isHere && (changes(now) || !changes(variant))) ? now : variant;
}

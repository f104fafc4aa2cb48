import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { AnySettings, KindName, Party, Question, ResourceId } from '../model/index.ts';

/** What the pointer does on the canvas. */
export type Tool = 'select' | 'hand' | 'place' | 'connect' | 'ask';

/** What click-to-place puts down: a kind of the catalog, or free text. */
export type Placing = KindName | 'note';

/** Which tab of the answers is in front. */
export type AnswersTab = 'trace' | 'names' | 'matrix' | 'findings' | 'routes' | 'compare' | 'expectations';

/** What the matrix is narrowed to: one source or destination, or parts of names; empty is everybody. */
export interface MatrixEnds {
  readonly source: ResourceId | null;
  readonly destination: ResourceId | null;
  readonly from: string;
  readonly to: string;
}

/** A wish to bring something into view; the serial makes the same wish twice two wishes. */
export interface ViewRequest {
  readonly ids: readonly ResourceId[];
  readonly serial: number;
}

/** What is selected, hovered and asked: view state that is never saved. */
export interface SelectionState {
  readonly selected: readonly ResourceId[];
  /** Selected notes, by the id of the note. */
  readonly selectedNotes: readonly string[];
  readonly hovered: ResourceId | null;
  readonly tool: Tool;
  /** Keeps the tool after it was used (key Q). */
  readonly keepTool: boolean;
  readonly placing: Placing | null;
  /** What the thing in the hand starts with, beside the defaults of its kind. */
  readonly placingSettings: AnySettings | null;
  /** The first end while a connection or a question is being made by click and click. */
  readonly connectFrom: ResourceId | null;
  /** The thing whose name is being edited on the canvas. */
  readonly renaming: ResourceId | null;
  readonly asked: Question | null;
  /** The ends chosen so far, for the ask bar; with both, the question is asked. */
  readonly draft: { readonly from: Party | null; readonly to: Party | null };
  /** The newest first, without repetition. */
  readonly recentQuestions: readonly Question[];
  readonly panel: AnswersTab;
  readonly matrixEnds: MatrixEnds;
  /** The canvas brings these into view and puts the focus on the first. */
  readonly viewRequest: ViewRequest | null;
  select(ids: readonly ResourceId[], notes?: readonly string[]): void;
  toggle(id: ResourceId): void;
  clear(): void;
  hover(id: ResourceId | null): void;
  focusResource(id: ResourceId): void;
  bringIntoView(ids: readonly ResourceId[]): void;
  useTool(tool: Tool): void;
  place(kind: Placing, settings?: AnySettings): void;
  startFrom(id: ResourceId | null): void;
  rename(id: ResourceId | null): void;
  setKeepTool(keep: boolean): void;
  ask(question: Question | null): void;
  /** Takes one end for the question; asks as soon as both are known. */
  askFrom(party: Party): void;
  askTo(party: Party): void;
  showPanel(panel: AnswersTab): void;
  /** Narrows the matrix; what is left out is everybody. */
  narrowMatrix(ends: Partial<MatrixEnds>): void;
}

const recentLimit = 12;
const allEnds: MatrixEnds = { source: null, destination: null, from: '', to: '' };

/** Makes a selection store. */
export function createSelectionStore() {
  let serial = 0;
  return createStore<SelectionState>((set, get) => ({
    selected: [],
    selectedNotes: [],
    hovered: null,
    tool: 'select',
    keepTool: false,
    placing: null,
    placingSettings: null,
    connectFrom: null,
    renaming: null,
    asked: null,
    draft: { from: null, to: null },
    recentQuestions: [],
    panel: 'trace',
    matrixEnds: allEnds,
    viewRequest: null,

    select(ids, notes = []) {
      const now = get();
      if (sameList(now.selected, ids) && sameList(now.selectedNotes, notes)) return;
      set({ selected: ids, selectedNotes: notes });
    },
    toggle(id) {
      const { selected } = get();
      set({ selected: selected.includes(id) ? selected.filter((one) => one !== id) : [...selected, id] });
    },
    clear: () => get().select([]),
    hover: (id) => set({ hovered: id }),
    focusResource(id) {
      serial += 1;
      set({ selected: [id], selectedNotes: [], viewRequest: { ids: [id], serial } });
    },
    bringIntoView(ids) {
      serial += 1;
      set({ viewRequest: { ids, serial } });
    },
    useTool: (tool) => set({ tool, placing: null, placingSettings: null, connectFrom: null }),
    place: (kind, settings) =>
      set({ tool: 'place', placing: kind, placingSettings: settings ?? null, connectFrom: null }),
    startFrom: (id) => set({ connectFrom: id }),
    rename: (id) => set({ renaming: id }),
    setKeepTool: (keep) => set({ keepTool: keep }),
    ask(question) {
      if (!question) return set({ asked: null, draft: { from: null, to: null } });
      const key = JSON.stringify(question);
      const others = get().recentQuestions.filter((one) => JSON.stringify(one) !== key);
      set({
        asked: question,
        draft: { from: question.from, to: question.to },
        recentQuestions: [question, ...others].slice(0, recentLimit),
        panel: get().panel === 'names' ? 'names' : 'trace',
      });
    },
    askFrom(party) {
      const { draft, asked } = get();
      set({ draft: { ...draft, from: party } });
      if (draft.to)
        get().ask({
          from: party,
          to: draft.to,
          port: asked?.port ?? null,
          protocol: asked?.protocol ?? null,
        });
    },
    askTo(party) {
      const { draft } = get();
      set({ draft: { ...draft, to: party } });
      // Another destination has its own default port.
      if (draft.from) get().ask({ from: draft.from, to: party, port: null, protocol: null });
    },
    showPanel: (panel) => set({ panel }),
    narrowMatrix: (ends) => set({ matrixEnds: { ...allEnds, ...ends } }),
  }));
}

/** The one selection of this page. */
export const selectionStore = createSelectionStore();

/** Reads the selection store in a component. */
export function useSelection<T>(selector: (state: SelectionState) => T): T {
  return useStore(selectionStore, selector);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}

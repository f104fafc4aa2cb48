import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Answer, Design, Finding, Matrix, NameWalk, Problem, RoutesView } from '../model/index.ts';
import type { AnalysisPart, KnownName, NameQuery, Wishes } from './analysis-protocol.ts';

/** The parts of the analysis that a panel shows; each grows stale on its own. */
export type ShownPart = 'answer' | 'nameAnswer' | 'routes' | 'findings' | 'matrix';

/** The latest answers, the design they belong to, and whether newer ones are under way. */
export interface AnalysisState {
  /** The design that is being answered, or was. */
  readonly for: Design | null;
  readonly state: 'idle' | 'running' | 'ready' | 'failed';
  readonly answer: Answer | null;
  readonly nameAnswer: NameWalk | null;
  readonly routes: RoutesView | null;
  readonly findings: readonly Finding[];
  readonly matrix: Matrix | null;
  /** Problems of the design that the engine met. */
  readonly problems: readonly Problem[];
  /** Every name under which something of the design can be called. */
  readonly names: readonly KnownName[];
  /** Parts that belong to an older design or an older question: to be shown greyed. */
  readonly stale: ReadonlySet<ShownPart>;
  /** Rows of the matrix that are done, while it is being computed. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What went wrong, by part; kept until the next design. */
  readonly failures: Readonly<Partial<Record<AnalysisPart, string>>>;
  readonly nameQuery: NameQuery | null;
  readonly routesSubnet: Wishes['subnet'];
}

const nothing: AnalysisState = {
  for: null,
  state: 'idle',
  answer: null,
  nameAnswer: null,
  routes: null,
  findings: [],
  matrix: null,
  problems: [],
  names: [],
  stale: new Set(),
  progress: null,
  failures: {},
  nameQuery: null,
  routesSubnet: null,
};

/** Makes an analysis store with nothing asked yet. */
export function createAnalysisStore() {
  return createStore<AnalysisState>(() => nothing);
}

/** Where answers are kept; a store as `createAnalysisStore` makes it. */
export type AnalysisStore = ReturnType<typeof createAnalysisStore>;

/** The one analysis of this page; `store/analysis-session.ts` feeds it. */
export const analysisStore = createAnalysisStore();

/** Reads the analysis in a component; the selector must return stable values. */
export function useAnalysis<T>(selector: (state: AnalysisState) => T): T {
  return useStore(analysisStore, selector);
}

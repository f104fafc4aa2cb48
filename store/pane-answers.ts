import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import { type Answer, type Defaults, type Design, type Question, variantOf } from '../model/index.ts';
import { sameWish } from './analysis-protocol.ts';
import { analysisStore } from './analysis-store.ts';
import { documentStore, shownDesign } from './document-store.ts';
import { reasonOf } from './reason-of.ts';
import { runJob } from './run-job.ts';
import { selectionStore } from './selection-store.ts';
import { otherVariant, splitStore } from './split-store.ts';

/** The latest answer of a pane, and what it answers: another design or question makes it stale. */
export interface PaneAnswer {
  readonly design: Design;
  readonly question: Question;
  readonly answer: Answer | null;
  /** Why there is no answer. */
  readonly failure: string | null;
}

type Answers = Readonly<Record<string, PaneAnswer>>;

/** The answers of the two panes by variant: kept when the panes change roles, so that nothing flickers. */
export const paneAnswers = createStore<Answers>(() => ({}));

/** Reads the answers of the panes in a component. */
export function usePaneAnswers<T>(selector: (state: Answers) => T): T {
  return useStore(paneAnswers, selector);
}

/** What is computed for the pane beside: the newest wins. */
interface Wanted {
  readonly variant: string;
  readonly design: Design;
  readonly defaults: Defaults;
  readonly question: Question;
}

/** Something that answers one question about one design; tests bring their own. */
export type Ask = (wanted: Wanted) => Promise<Answer>;

const longestMs = 20_000;

const askInWorker: Ask = async ({ design, defaults, question }) => {
  const pair = { before: null, after: { design, question }, defaults };
  const { after } = await runJob('tracePair', pair, { signal: AbortSignal.timeout(longestMs) });
  if (!after) throw new Error('There was no answer.');
  return after;
};

/** Keeps the answers of both panes in step with their designs and the asked question; returns the way to stop. */
export function startPaneAnswers(ask: Ask = askInWorker): () => void {
  let isRunning = false;
  let isOver = false;

  const keep = (variant: string, answer: PaneAnswer) => paneAnswers.setState({ [variant]: answer });

  /** The live analysis answers for the shown variant. */
  function takeShown(): void {
    const state = documentStore.getState();
    const { answer, stale, for: design } = analysisStore.getState();
    const { asked } = selectionStore.getState();
    if (!asked || !answer || stale.has('answer') || design !== shownDesign(state)) return;
    if (!sameWish(answer.question, asked)) return;
    if (isFresh(paneAnswers.getState()[state.variant], design, asked)) return;
    keep(state.variant, { design, question: asked, answer, failure: null });
  }

  function wanted(): Wanted | null {
    const { document, variant } = documentStore.getState();
    const other = otherVariant(splitStore.getState(), variant);
    const { asked: question } = selectionStore.getState();
    if (other === null || !question) return null;
    const { design } = variantOf(document, other);
    if (isFresh(paneAnswers.getState()[other], design, question)) return null;
    return { variant: other, design, defaults: document.defaults, question };
  }

  /** One at a time; what was wanted in between is looked up at the end. */
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (let next = wanted(); next && !isOver; next = wanted()) {
      const { variant, design, question } = next;
      const found = await ask(next).then(
        (answer) => ({ answer, failure: null }),
        (error: unknown) => ({
          answer: null,
          failure: reasonOf(error),
        }),
      );
      if (!isOver) keep(variant, { design, question, ...found });
    }
    isRunning = false;
  }

  const look = () => {
    takeShown();
    void run();
  };
  const ends = [documentStore, analysisStore, selectionStore, splitStore].map((store) =>
    (store.subscribe as (listener: () => void) => () => void)(look),
  );
  look();
  return () => {
    isOver = true;
    for (const end of ends) end();
    paneAnswers.setState({}, true);
  };
}

/** Does the answer belong to this design and this question? */
export function isFresh(answer: PaneAnswer | undefined, design: Design, question: Question): boolean {
  return answer?.design === design && answer.question === question;
}

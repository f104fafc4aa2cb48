import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  type Answer,
  addResource,
  type Document,
  newDocument,
  type Question,
  type ResourceId,
} from '../model/index.ts';
import { analysisStore } from './analysis-store.ts';
import { documentStore } from './document-store.ts';
import { type Ask, isFresh, paneAnswers, startPaneAnswers } from './pane-answers.ts';
import { selectionStore } from './selection-store.ts';
import { closeSplit, openSplit } from './split-store.ts';

const question: Question = {
  from: { address: '10.0.0.4' },
  to: { address: '10.0.0.5' },
  port: 443,
  protocol: null,
};
const answer = (words: string) => ({ verdict: words, question }) as unknown as Answer;

let stop = () => {};

beforeEach(() => {
  const document = newDocument('Test', 'a');
  const [first] = document.variants;
  if (!first) throw new Error('A document has a variant');
  const two: Document = {
    ...document,
    variants: [first, { ...first, id: 'b', name: 'After', design: { resources: {} } }],
  };
  documentStore.getState().replaceDocument(two);
  openSplit(two, 'a');
});

afterEach(() => {
  stop();
  closeSplit();
  selectionStore.getState().ask(null);
  vi.restoreAllMocks();
});

it('asks for the pane beside, and takes over what the live analysis says of the shown one', async () => {
  const ask = vi.fn<Ask>(async () => answer('blocked'));
  stop = startPaneAnswers(ask);
  expect(ask).not.toHaveBeenCalled();
  selectionStore.getState().ask(question);
  await vi.waitFor(() => expect(paneAnswers.getState().b?.answer?.verdict).toBe('blocked'));
  expect(ask.mock.calls[0]?.[0]).toMatchObject({ variant: 'b', question });
  expect(paneAnswers.getState().a).toBeUndefined();

  const design = documentStore.getState().document.variants[0]?.design ?? null;
  analysisStore.setState({ for: design, answer: answer('reachable'), stale: new Set() });
  expect(paneAnswers.getState().a?.answer?.verdict).toBe('reachable');
});

it('what both panes know stays known when they change roles', async () => {
  const ask = vi.fn<Ask>(async () => answer('blocked'));
  stop = startPaneAnswers(ask);
  selectionStore.getState().ask(question);
  const design = documentStore.getState().document.variants[0]?.design ?? null;
  analysisStore.setState({ for: design, answer: answer('reachable'), stale: new Set() });
  await vi.waitFor(() => expect(paneAnswers.getState().b).toBeDefined());
  documentStore.getState().showVariant('b');
  documentStore.getState().showVariant('a');
  expect(ask).toHaveBeenCalledTimes(1);
});

it('the newest question wins, those in between are never asked, and a failure is told', async () => {
  const ends: (() => void)[] = [];
  const asked: (number | null)[] = [];
  const ask: Ask = ({ question: { port } }) => {
    asked.push(port);
    return new Promise((resolve, reject) => {
      ends.push(() => (port === 3 ? reject(new Error('It broke.')) : resolve(answer('reachable'))));
    });
  };
  stop = startPaneAnswers(ask);
  for (const port of [1, 2, 3]) selectionStore.getState().ask({ ...question, port });
  ends.shift()?.();
  await vi.waitFor(() => expect(ends).toHaveLength(1));
  ends.shift()?.();
  await vi.waitFor(() => expect(paneAnswers.getState().b?.failure).toBe('It broke.'));
  expect(asked).toEqual([1, 3]);
});

it('an answer is fresh for one design and one question', async () => {
  const { document } = documentStore.getState();
  const other = addResource(document, ['b'], {
    id: 'vnet' as ResourceId,
    kind: 'virtualNetwork',
    parent: null,
  }).document;
  const [, before] = document.variants;
  const [, after] = other.variants;
  if (!before || !after) throw new Error('There are two variants');
  const known = { design: before.design, question, answer: null, failure: null };
  expect(isFresh(known, before.design, question)).toBe(true);
  expect(isFresh(known, after.design, question)).toBe(false);
  expect(isFresh(known, before.design, { ...question })).toBe(false);
  expect(isFresh(undefined, before.design, question)).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { type Question, toResourceId } from '../model/index.ts';
import { createSelectionStore } from './selection-store.ts';

const a = toResourceId('a');
const b = toResourceId('b');
const question: Question = { from: { resource: a }, to: { resource: b }, port: 443, protocol: null };

describe('selection store', () => {
  it('toggles, clears and keeps the same list when nothing changed', () => {
    const { getState: get } = createSelectionStore();
    get().toggle(a);
    get().toggle(b);
    get().toggle(a);
    expect(get().selected).toEqual([b]);
    const before = get().selected;
    get().select([b]);
    expect(get().selected).toBe(before);
    get().clear();
    expect(get().selected).toEqual([]);
  });

  it('asks as soon as both ends are known, and remembers each question once', () => {
    const { getState: get } = createSelectionStore();
    get().askFrom({ resource: a });
    expect(get().asked).toBeNull();
    get().askTo({ resource: b });
    expect(get().asked).toEqual({ ...question, port: null });
    get().ask(question);
    get().ask(question);
    expect(get().recentQuestions).toEqual([question, { ...question, port: null }]);
  });

  it('narrows the matrix anew each time', () => {
    const { getState: get } = createSelectionStore();
    get().narrowMatrix({ destination: a });
    get().narrowMatrix({ source: b });
    expect(get().matrixEnds).toEqual({ source: b, destination: null, from: '', to: '' });
  });

  it('makes two wishes of the same wish', () => {
    const { getState: get } = createSelectionStore();
    get().focusResource(a);
    const first = get().viewRequest?.serial;
    get().focusResource(a);
    expect(get().viewRequest?.serial).not.toBe(first);
  });

  it('forgets half a connection when the tool changes', () => {
    const { getState: get } = createSelectionStore();
    get().useTool('connect');
    get().startFrom(a);
    get().useTool('select');
    expect(get().connectFrom).toBeNull();
  });
});

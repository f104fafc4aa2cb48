import { afterEach, describe, expect, it } from 'vitest';
import { type Document, newDocument } from '../model/index.ts';
import {
  closeSplit,
  openSplit,
  otherVariant,
  panesAfter,
  setShare,
  showInPane,
  splitStore,
} from './split-store.ts';

function withVariants(...ids: readonly string[]): Document {
  const document = newDocument('Test', 'a');
  const [first] = document.variants;
  if (!first) throw new Error('A document has a variant');
  return { ...document, variants: ids.map((id) => ({ ...first, id, name: id })) };
}

const variants = (...ids: readonly string[]) => ids.map((id) => ({ id }));

afterEach(closeSplit);

describe('the two panes', () => {
  it.each([
    ['a', undefined, { left: 'a', right: 'b' }],
    ['c', undefined, { left: 'b', right: 'c' }],
    ['a', 'c', { left: 'a', right: 'c' }],
    ['c', 'a', { left: 'a', right: 'c' }],
  ])('%s is shown, %s wanted beside it', (shown, other, panes) => {
    expect(openSplit(withVariants('a', 'b', 'c'), shown, other)).toBe(true);
    expect(splitStore.getState().panes).toEqual(panes);
  });

  it('needs two variants', () => {
    expect(openSplit(withVariants('a'), 'a')).toBe(false);
    expect(splitStore.getState().panes).toBeNull();
  });

  it('a pane takes another variant, or changes places with the one beside it', () => {
    openSplit(withVariants('a', 'b', 'c'), 'a');
    showInPane('right', 'c');
    expect(splitStore.getState().panes).toEqual({ left: 'a', right: 'c' });
    showInPane('right', 'a');
    expect(splitStore.getState().panes).toEqual({ left: 'c', right: 'a' });
    expect(otherVariant(splitStore.getState(), 'c')).toBe('a');
  });

  it('neither pane vanishes', () => {
    setShare(0);
    expect(splitStore.getState().share).toBe(0.2);
    setShare(2);
    expect(splitStore.getState().share).toBe(0.8);
    setShare(0.5);
  });
});

describe('panes when the shown variant or the document changes', () => {
  const panes = { left: 'a', right: 'b' };
  it.each([
    ['the other pane is activated', 'a', 'b', variants('a', 'b'), panes],
    [
      'a third one takes the place of the one shown',
      'b',
      'c',
      variants('a', 'b', 'c'),
      { left: 'a', right: 'c' },
    ],
    ['the one beside is gone', 'a', 'a', variants('a'), null],
    ['the shown one is gone', 'b', 'a', variants('a'), null],
    ['another document', 'a', 'x', variants('x', 'y'), null],
  ])('%s', (_, before, shown, all, expected) => {
    expect(panesAfter(panes, before, shown, all)).toEqual(expected);
  });
});

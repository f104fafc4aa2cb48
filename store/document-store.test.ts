import { describe, expect, it } from 'vitest';
import type { Document } from '../model/index.ts';
import { createDocumentStore, type Edit, historyLimit, targetsOf } from './document-store.ts';

const titled =
  (title: string): Edit =>
  (document) => ({ document: { ...document, title }, problems: [] });
const nothing: Edit = (document) => ({ document, problems: [] });

function storeAt() {
  let time = 0;
  const store = createDocumentStore(() => time);
  return { store, get: () => store.getState(), wait: (ms: number) => (time += ms) };
}

describe('document store', () => {
  it('undoes and redoes step by step, and a new edit ends what could be redone', () => {
    const { get } = storeAt();
    for (const title of ['a', 'b', 'c']) get().applyEdit(`to ${title}`, titled(title));
    get().undo();
    get().undo();
    expect(get().document.title).toBe('a');
    expect(get().future.map(({ label }) => label)).toEqual(['to c', 'to b']);
    get().redo();
    expect(get().document.title).toBe('b');
    get().applyEdit('to d', titled('d'));
    get().redo();
    expect(get().document.title).toBe('d');
    expect(get().past.map(({ label }) => label)).toEqual(['to a', 'to b', 'to d']);
  });

  it('undoes twenty edits back to the same object', () => {
    const { get } = storeAt();
    const first = get().document;
    for (let index = 0; index < 20; index += 1) get().applyEdit('edit', titled(`${index}`));
    for (let index = 0; index < 20; index += 1) get().undo();
    expect(get().document).toBe(first);
  });

  it.each<[string, (string | undefined)[], number, number]>([
    ['one key', ['name', 'name', 'name'], 100, 1],
    ['two keys', ['name', 'prefix', 'name'], 100, 3],
    ['no key', [undefined, undefined], 100, 2],
    ['a pause between', ['name', 'name'], 60_000, 2],
  ])('merges: %s', (_, keys, gap, steps) => {
    const { get, wait } = storeAt();
    const first = get().document;
    keys.forEach((key, index) => {
      wait(gap);
      get().applyEdit('typing', titled(`${index}`), key === undefined ? {} : { mergeKey: key });
    });
    expect(get().past).toHaveLength(steps);
    expect(get().past[0]?.document).toBe(first);
  });

  it('does not merge across an undo', () => {
    const { get } = storeAt();
    get().applyEdit('typing', titled('a'), { mergeKey: 'k' });
    get().applyEdit('typing', titled('b'));
    get().undo();
    get().applyEdit('typing', titled('c'), { mergeKey: 'k' });
    expect(get().past).toHaveLength(2);
  });

  it('makes no step when nothing changed', () => {
    const { get } = storeAt();
    get().applyEdit('nothing', nothing);
    expect(get().past).toEqual([]);
  });

  it('keeps a limited history', () => {
    const { get } = storeAt();
    for (let index = 0; index < historyLimit + 5; index += 1) get().applyEdit('edit', titled(`${index}`));
    expect(get().past).toHaveLength(historyLimit);
  });

  it('refuses in words while another tab holds the document', () => {
    const { get } = storeAt();
    const before = get().document;
    get().setReadOnly(true);
    const outcome = get().applyEdit('edit', titled('x'));
    expect(outcome.problems[0]?.code).toBe('document/read-only');
    expect(get().document).toBe(before);
  });

  it('tells an edit which variant is shown, and falls back when that one goes', () => {
    const { get } = storeAt();
    const [first] = get().document.variants;
    if (!first) throw new Error('no variant');
    const two: Document = { ...get().document, variants: [first, { ...first, id: 'after', name: 'After' }] };
    get().replaceDocument(two);
    get().showVariant('after');
    let seen: readonly string[] = [];
    get().applyEdit('drop', (document, targets) => {
      seen = targets;
      return { document: { ...document, variants: [first] }, problems: [] };
    });
    expect(seen).toEqual(['after']);
    expect(get().variant).toBe(first.id);
  });

  describe('with several variants', () => {
    const named =
      (name: string): Edit =>
      (document, targets) => ({
        document: {
          ...document,
          variants: document.variants.map((variant) =>
            targets.includes(variant.id) ? { ...variant, design: { resources: {} }, name } : variant,
          ),
        },
        problems: [],
      });
    const open = () => {
      const { get } = storeAt();
      const [first] = get().document.variants;
      if (!first) throw new Error('no variant');
      const variants = ['a', 'b', 'c'].map((id) => ({ ...first, id, name: id }));
      get().replaceDocument({ ...get().document, variants });
      return { get, names: () => get().document.variants.map(({ name }) => name) };
    };

    it('edits go to all on choice, the shown one first, as one step', () => {
      const { get, names } = open();
      get().showVariant('b');
      get().setEditTargets('all');
      expect(targetsOf(get())).toEqual(['b', 'a', 'c']);
      get().applyEdit('name', named('x'));
      expect(names()).toEqual(['x', 'x', 'x']);
      get().undo();
      expect(names()).toEqual(['a', 'b', 'c']);
      expect(get().past).toEqual([]);
    });

    it('the choice ends with another document and with the last other variant', () => {
      const { get } = open();
      get().setEditTargets('all');
      get().applyEdit('drop', (document) => ({
        document: { ...document, variants: document.variants.slice(0, 1) },
        problems: [],
      }));
      expect(get().editTargets).toBe('shown');
      get().undo();
      get().setEditTargets('all');
      get().replaceDocument({ ...get().document });
      expect(get().editTargets).toBe('shown');
    });

    it('remembers the variant before, as long as it is there', () => {
      const { get } = open();
      get().showVariant('b');
      expect(get().lastVariant).toBe('a');
      get().showVariant('b');
      expect(get().lastVariant).toBe('a');
      get().applyEdit('drop', (document) => ({
        document: { ...document, variants: document.variants.slice(1) },
        problems: [],
      }));
      expect(get().lastVariant).toBeNull();
    });

    it('an undo shows the variant in which something changed', () => {
      const { get } = open();
      get().applyEdit('name', named('x'));
      get().showVariant('c');
      get().undo();
      expect(get().variant).toBe('a');
      get().showVariant('c');
      get().redo();
      expect(get().variant).toBe('a');
    });

    it('an undo of what concerns no variant, or the shown one too, stays where it is', () => {
      const { get } = open();
      get().applyEdit('title', titled('x'));
      get().setEditTargets('all');
      get().applyEdit('name', named('x'));
      get().showVariant('c');
      get().undo();
      get().undo();
      expect(get().variant).toBe('c');
    });
  });
});

import { expect, it } from 'vitest';
import { newResource, toResourceId, variantOf } from '../model/index.ts';
import { applyEdit, documentStore, undo } from './document-store.ts';
import { pruneSelection } from './prune-selection.ts';
import { selectionStore } from './selection-store.ts';

it('lets go of what an undo took away, and keeps the rest', () => {
  const stop = pruneSelection();
  const add = (name: string) => {
    const id = toResourceId(name);
    applyEdit('add', (document, [variant = '']) => {
      const shown = variantOf(document, variant);
      const design = { resources: { ...shown.design.resources, [id]: newResource('keyVault', id, name) } };
      return { document: { ...document, variants: [{ ...shown, design }] }, problems: [] };
    });
    return id;
  };
  const [a, b] = [add('a'), add('b')];
  selectionStore.getState().select([a, b]);
  undo();
  expect(selectionStore.getState().selected).toEqual([a]);
  stop();
  expect(documentStore.getState().future).toHaveLength(1);
});

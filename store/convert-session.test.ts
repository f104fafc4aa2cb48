import { describe, expect, it } from 'vitest';
import { convert } from '../model/engine.ts';
import {
  addResource,
  type ConvertInput,
  difference,
  newDocument,
  toResourceId,
  variantOf,
} from '../model/index.ts';
import { type ConvertPlace, convertedDocument, convertJob, makeConversion } from './convert-session.ts';
import { documentStore, replaceDocument, undo } from './document-store.ts';
import type { Converted } from './jobs.ts';

const request: ConvertInput = { to: 'privateEndpoint', services: null, parts: null };
const copy: ConvertPlace = { variant: 'v', copy: { id: 'new', name: 'With Private Link' } };
const shown: ConvertPlace = { variant: 'v', copy: null };

const drawn = [
  ['vnet', 'virtualNetwork', null],
  ['subnet', 'subnet', 'vnet'],
  ['vm', 'virtualMachine', 'subnet'],
  ['vault', 'keyVault', null],
] as const;

const before = drawn.reduce(
  (document, [id, kind, parent]) =>
    addResource(document, ['v'], {
      id: toResourceId(id),
      kind,
      parent: parent === null ? null : toResourceId(parent),
      place: { x: 0, y: 0 },
    }).document,
  newDocument('Test', 'v'),
);

function worked(place: ConvertPlace): Converted {
  const { document, variant } = convertJob(before, place, request);
  const { document: after, ...told } = convert(document, [variant], request);
  const change = difference(variantOf(document, variant).design, variantOf(after, variant).design);
  const comparison = {
    pairs: [],
    counts: { gained: 0, lost: 0, changed: 0, same: 0 },
    added: [],
    removed: [],
    exposures: [],
    alike: [],
  };
  return { ...told, change, canvas: after.canvas, comparison };
}

describe('a conversion', () => {
  it('into a new variant leaves the shown one as it is', () => {
    const after = convertedDocument(before, copy, worked(copy));
    expect(after.variants.map(({ name }) => name)).toEqual(['Design', 'With Private Link']);
    expect(after.variants[0]).toBe(before.variants[0]);
    expect(variantOf(after, 'new').design.resources[toResourceId('vm')]).toBe(
      variantOf(before, 'v').design.resources[toResourceId('vm')],
    );
    expect(after.canvas.places[toResourceId('vault-pe-vault')]).toBeDefined();
  });

  it('is the same as the engine makes it', () => {
    const { document } = convert(before, ['v'], request);
    expect(convertedDocument(before, shown, worked(shown))).toEqual(document);
  });

  it('with nothing to change changes nothing', () => {
    const empty = { ...worked(copy), change: { set: {}, removed: [] } };
    expect(convertedDocument(before, copy, empty)).toBe(before);
  });

  it('is one step, shows the new variant, and is taken back as one', () => {
    replaceDocument(before);
    makeConversion('Convert', before, copy, worked(copy));
    expect(documentStore.getState()).toMatchObject({ variant: 'new' });
    expect(documentStore.getState().past).toHaveLength(1);
    undo();
    expect(documentStore.getState().document).toBe(before);
  });

  it('is refused for a document that changed meanwhile', () => {
    const changed = { ...before, title: 'Another' };
    replaceDocument(changed);
    const outcome = makeConversion('Convert', before, copy, worked(copy));
    expect(outcome.problems.map(({ code }) => code)).toEqual(['convert/changed-meanwhile']);
    expect(documentStore.getState().document).toBe(changed);
  });
});

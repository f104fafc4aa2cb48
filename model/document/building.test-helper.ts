import { expect } from 'vitest';
import type { KindName } from '../catalog/kinds.ts';
import { printSentence } from '../explain/sentence.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import type { AnySettings } from './change-design.ts';
import { type Design, find } from './design.ts';
import { type Document, newDocument, variantOf } from './document.ts';
import type { EditResult } from './edit.ts';
import { addResource } from './edits/add-resource.ts';
import { connect } from './edits/connect.ts';
import type { Resource } from './resource.ts';

/** The one variant of the documents in tests. */
export const shown: readonly string[] = ['v'];

/** One resource to add: its id, kind, container, and what is not by default. */
export type Part = readonly [
  id: string,
  kind: KindName,
  parent: string | null,
  settings?: AnySettings | undefined,
  name?: string,
];

/** A document with these resources, added one after the other without complaint. */
export function build(...parts: readonly Part[]): Document {
  return parts.reduce(
    (document, [one, kind, parent, settings, name]) => {
      const result = addResource(document, shown, {
        id: toResourceId(one),
        kind,
        parent: parent === null ? null : toResourceId(parent),
        ...(settings ? { settings } : {}),
        ...(name ? { name } : {}),
      });
      expect(saysOf(result)).toEqual([]);
      return result.document;
    },
    newDocument('Test', 'v'),
  );
}

/** The document with two resources joined, without complaint. */
export function join(document: Document, from: string, to: string, connection?: string): Document {
  const input = { from: toResourceId(from), to: toResourceId(to), id: toResourceId(`${from}-${to}`) };
  const result = connect(document, shown, { ...input, ...(connection ? { connection } : {}) });
  expect(
    result.problems.filter(({ severity }) => severity === 'error').map(({ says }) => printSentence(says)),
  ).toEqual([]);
  return result.document;
}

/** The design of a test's document. */
export function designOf(document: Document): Design {
  return variantOf(document, 'v').design;
}

/** A resource of a test's document; missing is a failure. */
export function get(document: Document, id: string): Resource {
  const resource = find(designOf(document), toResourceId(id));
  expect(resource, `${id} in the design`).toBeDefined();
  return resource as Resource;
}

/** The settings of a resource of a test's document. */
export function settingsOf(document: Document, id: string): AnySettings {
  return get(document, id).settings as unknown as AnySettings;
}

/** What an edit had to say, in words. */
export function saysOf({ problems }: EditResult): readonly string[] {
  return problems.map(({ says }) => printSentence(says));
}

/** A text as an id. */
export function id(text: string): ResourceId {
  return toResourceId(text);
}

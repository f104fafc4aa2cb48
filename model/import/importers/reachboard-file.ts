import { isJsonObject } from '../../catalog/read-json.ts';
import { open } from '../../document/saved/open.ts';
import { formatName } from '../../document/saved/saved-schema.ts';
import type { Importer, ImportOptions, ImportResult } from '../import-types.ts';
import { jsonValueOf } from '../json-of.ts';
import { notRead } from '../not-read.ts';
import { sanitiseDocument } from '../sanitise/document.ts';

/** A design that Reachboard saved. */
export const reachboardFile: Importer = {
  id: 'reachboard-file',
  title: 'Reachboard file',
  recognises: (file) => {
    const value = jsonValueOf(file);
    return isJsonObject(value) && value.format === formatName;
  },
  read: ({ text }, options) => readSaved(text, 'Reachboard file', options),
};

/** Reads the text of a saved design, whatever carried it. */
export function readSaved(text: string, format: string, options: ImportOptions): ImportResult {
  const { document, problems } = open(text);
  if (problems.some(({ severity }) => severity === 'error')) return notRead(format, problems);
  const shown = options.sanitise ? sanitiseDocument(document) : document;
  const resources = shown.variants.flatMap(({ design }) => Object.values(design.resources));
  const ids = new Set(resources.map(({ id }) => id));
  const things = [...ids].map((id) => resources.find((one) => one.id === id)).flatMap((one) => one ?? []);
  return {
    document: shown,
    format,
    problems,
    report: {
      found: things.length,
      understood: things.map(({ id, kind, name }) => ({
        type: kind,
        name,
        at: `document.variants[0].design.resources.${id}`,
        resource: id,
        details: [],
      })),
      kept: [],
      generic: [],
      unresolved: [],
    },
    missing: [],
    unplaced: things.length > 0 && Object.keys(shown.canvas.places).length === 0,
  };
}

import type * as z from 'zod';
import { type Problem, problem } from '../../explain/problem.ts';
import { say } from '../../explain/sentence.ts';
import { type Canvas, canvasSchema, type Place } from '../canvas.ts';
import { checkNames } from '../checks/names.ts';
import type { Defaults } from '../design.ts';
import { type Document, newDocument, type SetAside, usualDefaults } from '../document.ts';
import { expectationSchema } from '../expectations.ts';
import { parseText } from './parse-text.ts';
import { readSteps } from './read-steps.ts';
import { readVariants, type VariantOptions } from './read-variants.ts';
import {
  isRecord,
  type Json,
  type JsonRecord,
  newReader,
  ownValue,
  putAside,
  type Reader,
  readBy,
  readEntries,
  readItems,
  readText,
} from './reader.ts';
import { retrySetAside } from './retry-set-aside.ts';
import { savedQuestionSchema } from './saved-schema.ts';

/** A document, always; problems with severity `error` say that the text held none, and the document is a new one. */
export interface OpenResult {
  readonly document: Document;
  readonly problems: readonly Problem[];
}

/** Reads the text of a file: never throws, mends what it can, keeps aside what it cannot read, and says so. */
export function open(text: string): OpenResult {
  return openPart(text, { keepStrangers: false });
}

/** Reads a text that may hold a part of a design, such as the clipboard's. */
export function openPart(text: string, options: VariantOptions): OpenResult {
  const parsed = parseText(text);
  if ('problem' in parsed)
    return { document: newDocument('Untitled design', 'variant-1'), problems: [parsed.problem] };
  const reader = newReader();
  const document = readDocument(reader, parsed.document, options);
  const names = document.variants.slice(0, 1).flatMap(({ design }) => checkNames(design, document.defaults));
  const twice = names.filter(({ code: name }) => name === 'check/name-twice');
  return {
    document,
    problems: [...reader.problems, ...twice.map((one) => ({ ...one, severity: 'note' as const }))],
  };
}

const knownKeys = [
  'title',
  'defaults',
  'variants',
  'canvas',
  'questions',
  'expectations',
  'steps',
  'setAside',
];

function readDocument(reader: Reader, saved: JsonRecord, options: VariantOptions): Document {
  const kept = readSetAside(reader, ownValue(saved, 'setAside'));
  const { document: raw, settle } = retrySetAside(saved, kept);
  const variants = readVariants(reader, ownValue(raw, 'variants'), options);
  const document = {
    title: readText(reader, ownValue(raw, 'title'), 'title', 'Untitled design'),
    defaults: readDefaults(reader, ownValue(raw, 'defaults')),
    variants,
    canvas: readCanvas(reader, ownValue(raw, 'canvas')),
    questions: readItems(reader, savedQuestionSchema, ownValue(raw, 'questions'), 'questions'),
    expectations: readItems(reader, expectationSchema, ownValue(raw, 'expectations'), 'expectations'),
    steps: readSteps(reader, ownValue(raw, 'steps'), variants),
  };
  for (const [key, value] of Object.entries(raw)) {
    if (!knownKeys.includes(key)) putAside(reader, key, 'this version does not know it', value);
  }
  return { ...document, setAside: settle(reader) };
}

function readDefaults(reader: Reader, value: Json | undefined): Defaults {
  if (value === undefined) return usualDefaults;
  if (!isRecord(value)) {
    putAside(reader, 'defaults', 'it is not an object', value);
    return usualDefaults;
  }
  const read = (key: keyof Defaults) =>
    readText(reader, ownValue(value, key), `defaults.${key}`, usualDefaults[key]);
  return {
    region: read('region'),
    resourceGroup: read('resourceGroup'),
    subscription: read('subscription'),
    tenant: read('tenant'),
  };
}

const { places, notes } = (canvasSchema as unknown as z.ZodObject).shape as {
  readonly places: z.ZodDefault<z.ZodRecord<z.ZodString, z.ZodType<Place>>>;
  readonly notes: z.ZodDefault<z.ZodArray<z.ZodType<Canvas['notes'][number]>>>;
};
const placeSchema = places.unwrap().valueType;
const noteSchema = notes.unwrap().element;

function readCanvas(reader: Reader, value: Json | undefined): Canvas {
  if (value !== undefined && !isRecord(value)) putAside(reader, 'canvas', 'it is not an object', value);
  const raw = isRecord(value) ? value : {};
  const readPlaces = (of: Json | undefined, path: string) =>
    readEntries(reader, of, path, (place, at) => readBy(reader, placeSchema, place, at));
  return {
    places: readPlaces(ownValue(raw, 'places'), 'canvas.places'),
    placesIn: readEntries(reader, ownValue(raw, 'placesIn'), 'canvas.placesIn', readPlaces),
    notes: readItems(reader, noteSchema, ownValue(raw, 'notes'), 'canvas.notes'),
  };
}

/** What earlier openings put aside stays as it is; a damaged entry is kept as a whole. */
function readSetAside(reader: Reader, value: Json | undefined): readonly SetAside[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) return [{ path: 'setAside', why: 'it is not a list', value }];
  const kept = value.map((item, index): SetAside => {
    const [path, why] = isRecord(item) ? [ownValue(item, 'path'), ownValue(item, 'why')] : [];
    const content = isRecord(item) ? ownValue(item, 'value') : undefined;
    return typeof path === 'string' && typeof why === 'string' && content !== undefined
      ? { path, why, value: content }
      : { path: `setAside[${index}]`, why: 'it is not readable', value: item };
  });
  if (kept.length > 0) {
    const count = kept.length === 1 ? '1 part' : `${kept.length} parts`;
    reader.problems.push(
      problem('set-aside-before', 'note', say`The file keeps ${count} that no version here could read.`),
    );
  }
  return kept;
}

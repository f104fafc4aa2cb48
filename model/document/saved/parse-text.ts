import { type Problem, problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import { formatVersion, migrations } from './migrations.ts';
import { isRecord, type Json, type JsonRecord, ownValue } from './reader.ts';
import { formatName } from './saved-schema.ts';

/** Files longer than this are not opened: no design comes near it. */
export const largestFile = 20 * 1024 * 1024;

/** Values nested deeper than this are not opened: no design comes near it. */
const deepestNesting = 200;

/** From the text of a file to its document in today's format, still unchecked. */
export function parseText(text: string): { readonly document: JsonRecord } | { readonly problem: Problem } {
  if (text.length > largestFile) {
    return no(
      'too-large',
      say`The file is too large: ${size(text.length)} MB, and designs are opened up to ${size(largestFile)} MB. Choose a design file.`,
    );
  }
  if (text.includes('\0'))
    return no(
      'not-text',
      say`The file is not text, so it is no design. Choose a file that Reachboard saved.`,
    );
  if (nestingOf(text) > deepestNesting) {
    return no(
      'too-deep',
      say`The file nests values deeper than ${deepestNesting} levels, so it is no design. Choose a file that Reachboard saved.`,
    );
  }
  let value: Json;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as Json;
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return no(
      'not-json',
      say`The file is not valid JSON: ${code(detail)}. It may be cut off; open an earlier copy.`,
    );
  }
  return readEnvelope(value);
}

function readEnvelope(value: Json): { readonly document: JsonRecord } | { readonly problem: Problem } {
  const version = isRecord(value) ? ownValue(value, 'version') : undefined;
  const document = isRecord(value) ? ownValue(value, 'document') : undefined;
  if (!isRecord(value) || ownValue(value, 'format') !== formatName || typeof version !== 'number')
    return notOurs;
  if (!Number.isInteger(version) || version < 1) return notOurs;
  if (version > formatVersion) {
    return no(
      'newer',
      say`The file was saved by a newer Reachboard (format ${version}; this one reads up to ${formatVersion}). Open it there, or load this page again to get the newest version.`,
    );
  }
  if (!isRecord(document)) return notOurs;
  try {
    const migrated = migrations.slice(version - 1).reduce<Json>((before, { up }) => up(before), document);
    return isRecord(migrated) ? { document: migrated } : notOurs;
  } catch {
    // An old file that does not even have the outline of its version.
    return notOurs;
  }
}

const notOurs = no(
  'not-ours',
  say`The file is JSON, but no Reachboard design. Choose a file that Reachboard saved.`,
);

function no(name: string, says: Problem['says']): { readonly problem: Problem } {
  return { problem: problem(name, 'error', says) };
}

/** How deep the brackets of a JSON text go; counted before parsing, since nothing after it may recurse without end. */
function nestingOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let index = 0; index < text.length; index += 1) {
    const char = text.charCodeAt(index);
    if (inText) {
      if (char === backslash) index += 1;
      else if (char === quote) inText = false;
    } else if (char === quote) inText = true;
    else if (char === openBrace || char === openBracket) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === closeBrace || char === closeBracket) depth -= 1;
  }
  return deepest;
}

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [
  0x22, 0x5c, 0x7b, 0x7d, 0x5b, 0x5d,
];

function size(length: number): number {
  return Math.ceil(length / (1024 * 1024));
}

import type { Json } from '../catalog/arm-resource.ts';
import { parseJson } from './parse-json.ts';

/** Texts longer than this are searched for no JSON: a terminal's output and a page of documentation are shorter. */
const longestText = 4 * 1024 * 1024;

/** A line on which JSON begins: a bracket, and behind it nothing, a text or another bracket. */
const beginning = /^[ \t]*([[{])[ \t]*(?:["[{\]}].*)?$/;

/** What a value of Azure has somewhere; texts with other JSON stay texts. */
const ofAzure = /"(?:\$schema|id|type|resourceId|resourceType)"\s*:/i;

/**
 * The values of JSON that stand in a text: behind the prompts of a terminal, in the code blocks of a page, one after the other. None where
 * one of them is not whole, for then something would be missing.
 */
export function jsonInText(text: string): readonly Json[] {
  if (text.length > longestText) return [];
  const values: Json[] = [];
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    if (!beginning.test(text.slice(at, lineEnd).replace(/\r$/, ''))) {
      at = lineEnd + 1;
      continue;
    }
    const from = at + text.slice(at, lineEnd).search(/[[{]/);
    const end = endOfJson(text, from);
    const piece = end === undefined ? undefined : text.slice(from, end);
    const read = piece === undefined ? undefined : parseJson(piece);
    if (piece === undefined || read === undefined || 'problem' in read) return [];
    if (ofAzure.test(piece)) values.push(read.value);
    at = end as number;
  }
  return values;
}

/** Does the first line of a text with anything on it begin JSON? */
export function beginsJson(text: string): boolean {
  const from = Math.max(0, text.search(/\S/));
  return beginning.test(text.slice(from, endOfLine(text, from)).replace(/\r$/, ''));
}

/** The index behind the bracket that closes the one at `from`; undefined where none does. */
function endOfJson(text: string, from: number): number | undefined {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === '"') {
      at = endOfText(text, at);
    } else if (char === '{' || char === '[') depth += 1;
    else if (char === '}' || char === ']') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** The index of the quotation mark that closes the one at `from`. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

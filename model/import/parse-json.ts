import type { Json } from '../catalog/arm-resource.ts';
import { largestFile } from '../document/saved/parse-text.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { say } from '../explain/sentence.ts';
import { parseTemplateJson } from './template/parse-json.ts';

/** Values nested deeper than this are not read: no template comes near it. */
const deepestNesting = 200;

/** Reads JSON as Azure's tools write and accept it: with comments, trailing commas and texts over several lines. */
export function parseJson(text: string): { readonly value: Json } | { readonly problem: Problem } {
  if (text.length > largestFile) return no('too-large', tooLarge(text.length));
  if (nestingOf(text) > deepestNesting) {
    return no('too-deep', say`The file nests values deeper than ${deepestNesting} levels. Export it again.`);
  }
  const bare = text.replace(/^\uFEFF/, '');
  try {
    return { value: JSON.parse(bare) as Json };
  } catch {
    const lenient = parseTemplateJson(bare);
    if (lenient.ok) return { value: lenient.root };
    const { says, place } = lenient;
    return {
      problem: problem(
        'import/not-json',
        'error',
        say`The file begins like JSON and is not valid JSON: ${says} (line ${place.line}, column ${place.column}). It may be cut off; export it again.`,
        { path: `line ${place.line}, column ${place.column}` },
      ),
    };
  }
}

/** What is said of a file that is larger than anything that is read. */
export function tooLarge(length: number): Problem['says'] {
  return say`The file is too large: ${megabytes(length)} MB, and files are read up to ${megabytes(largestFile)} MB. Export fewer resources at a time.`;
}

function no(name: string, says: Problem['says']): { readonly problem: Problem } {
  return { problem: problem(`import/${name}`, 'error', says) };
}

function megabytes(length: number): number {
  return Math.ceil(length / (1024 * 1024));
}

/** The index behind a text that begins here. */
function endOfText(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === backslash) at += 1;
    else if (char === quote) return at + 1;
  }
  return text.length;
}

/** The index behind a comment that begins here; the same index where none does. */
function endOfComment(text: string, from: number): number {
  if (text.startsWith('//', from)) {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  }
  if (!text.startsWith('/*', from)) return from;
  const end = text.indexOf('*/', from + 2);
  return end < 0 ? text.length : end + 2;
}

/** How deep the brackets go; counted before parsing, since nothing after it may recurse without end. */
function nestingOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (char === quote) at = endOfText(text, at) - 1;
    else if (char === slash) at = Math.max(at, endOfComment(text, at) - 1);
    else if (char === openBrace || char === openBracket) {
      depth += 1;
      deepest = Math.max(deepest, depth);
    } else if (char === closeBrace || char === closeBracket) depth -= 1;
  }
  return deepest;
}

const [quote, backslash, slash] = [0x22, 0x5c, 0x2f];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

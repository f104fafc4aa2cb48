import { type Problem, problem } from '../../explain/problem.ts';
import { code, say } from '../../explain/sentence.ts';
import { toAscii } from './in-xml.ts';
import { largestFile } from './parse-text.ts';

/** The keyword of the text chunk; PNG allows Latin letters up to 79. */
const keyword = 'reachboard';

/** What a PNG holds: the text of a saved document, a reason why it cannot be read, or nothing of ours. */
export type DocumentInPng = { readonly saved: string } | { readonly problem: Problem } | null;

/** A PNG that carries the text of a saved document before its pixels; bytes that are no PNG come back unchanged. */
export function embedInPng(png: Uint8Array, saved: string): Uint8Array {
  if (!isPng(png)) return png;
  const body = latin1(`${keyword}\0${toAscii(saved)}`);
  const chunk = makeChunk('tEXt', body);
  // The header is the first chunk and 13 bytes long, always.
  const after = signature.length + 12 + 13;
  const bytes = new Uint8Array(png.length + chunk.length);
  bytes.set(png.subarray(0, after));
  bytes.set(chunk, after);
  bytes.set(png.subarray(after), after + chunk.length);
  return bytes;
}

/** Reads back what `embedInPng` wrote, also where another program made an uncompressed iTXt chunk of it. */
export function documentInPng(bytes: Uint8Array): DocumentInPng {
  if (!isPng(bytes)) return null;
  for (const chunk of chunksOf(bytes)) {
    const text = textOf(chunk);
    if (text === undefined) continue;
    if (text.length > largestFile) return { problem: tooLarge };
    if (!chunk.isWhole) return { problem: damaged(chunk.type) };
    return { saved: text };
  }
  return null;
}

/** Do the bytes begin as every PNG does? */
export function isPng(bytes: Uint8Array): boolean {
  return bytes.length > 57 && signature.every((byte, index) => bytes[index] === byte);
}

/** One chunk of a PNG. */
export interface PngChunk {
  readonly type: string;
  readonly data: Uint8Array;
  /** All its bytes are there and its checksum is right. */
  readonly isWhole: boolean;
}

/** The chunks of a PNG in their order, up to the one where it is cut off. */
export function* chunksOf(bytes: Uint8Array): Generator<PngChunk> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = signature.length; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    const type = fromLatin1(bytes.subarray(at + 4, at + 8));
    const isThere = end + 4 <= bytes.length;
    const data = bytes.subarray(at + 8, Math.min(end, bytes.length));
    yield { type, data, isWhole: isThere && view.getUint32(end) === checksum(bytes.subarray(at + 4, end)) };
    if (type === 'IEND') return;
    at = end + 4;
  }
}

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function textOf({ type, data }: PngChunk): string | undefined {
  if (type !== 'tEXt' && type !== 'iTXt') return undefined;
  const head = `${keyword}\0`;
  if (fromLatin1(data.subarray(0, head.length)) !== head) return undefined;
  if (type === 'tEXt') return fromLatin1(data.subarray(head.length));
  // Compression flag and method, then language and translated keyword, each with a zero after it.
  if (data[head.length] !== 0) return undefined;
  const language = data.indexOf(0, head.length + 2);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  return translated < 0 ? undefined : fromLatin1(data.subarray(translated + 1));
}

const tooLarge = problem(
  'picture/too-large',
  'error',
  say`The picture carries a design of more than ${largestFile / 1048576} MB, and no design is as large. Open the design's own file.`,
);

function damaged(type: string): Problem {
  return problem(
    'picture/damaged',
    'error',
    say`The picture carries a design, but its part ${code(type)} is damaged: the checksum is wrong or the file is cut off. Copy the picture again, or open the design's own file.`,
  );
}

function makeChunk(type: string, data: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(data.length + 12);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  chunk.set(latin1(type), 4);
  chunk.set(data, 8);
  view.setUint32(8 + data.length, checksum(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

/** CRC-32 as PNG wants it, over type and data (https://www.w3.org/TR/png-3/#5CRC-algorithm, 2026-11-29). */
function checksum(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function fromLatin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

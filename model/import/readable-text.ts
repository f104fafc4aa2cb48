import type { ImportFile } from './import-types.ts';

/** The text of a file; also where Windows PowerShell wrote it, whose `>` makes UTF-16. */
export function readableText({ text, bytes }: Pick<ImportFile, 'text' | 'bytes'>): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return fromUtf16(bytes, 0);
  if (first === 0xfe && second === 0xff) return fromUtf16(bytes, 1);
  return text;
}

/** Two bytes a character; `low` says which of them is the lower half. */
function fromUtf16(bytes: Uint8Array, low: 0 | 1): string {
  const pieces: string[] = [];
  for (let from = 2; from + 1 < bytes.length; from += 8192) {
    const codes: number[] = [];
    for (let at = from; at + 1 < Math.min(bytes.length, from + 8192); at += 2)
      codes.push((bytes[at + low] ?? 0) | ((bytes[at + 1 - low] ?? 0) << 8));
    pieces.push(String.fromCharCode(...codes));
  }
  return pieces.join('');
}

import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { type ImportFile, largestFile } from '../model/index.ts';
import { BadInput } from './arguments.ts';

/** The bytes of a file; throws BadInput that names it where it is missing, a folder or too large. */
export function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > largestFile)
      throw new BadInput(`${file} is larger than ${largestFile / 1048576} MB, the most that is read.`);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new BadInput(
      code === 'ENOENT'
        ? `There is no file ${file}.`
        : code === 'EISDIR'
          ? `${file} is a folder.`
          : `${file} cannot be read (${code}).`,
    );
  }
}

/** A file as an importer wants it. */
export function readInput(file: string): ImportFile {
  const bytes = readBytes(file);
  return { name: basename(file), bytes, text: textOf(bytes) };
}

/** The text of bytes: UTF-8, or UTF-16 where its mark says so (Windows PowerShell writes that); empty where they are no text. */
function textOf(bytes: Uint8Array): string {
  const [a, b] = bytes;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return '';
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BadInput } from './arguments.ts';

/** A file to be written into a folder. */
export interface NamedContent {
  /** Relative to the folder, with `/` between its parts. */
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Writes files into a folder, which is made where it is missing; gives the paths written. Throws BadInput where the disk refuses. */
export function writeFiles(folder: string, files: readonly NamedContent[]): readonly string[] {
  return files.map(({ name, content }) => writeFile(pathInside(folder, name), content));
}

/** Writes one file; throws BadInput where the disk refuses. */
export function writeFile(path: string, content: string | Uint8Array): string {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  } catch (error) {
    throw new BadInput(`${path} cannot be written (${(error as NodeJS.ErrnoException).code}).`);
  }
}

/** The path of a file of a folder; a name that would lead out of it is a fault of Reachboard. */
export function pathInside(folder: string, name: string): string {
  const parts = name.split('/');
  const isPlain = parts.every((part) => part !== '' && !/^\.{1,2}$|[\\:\0]/.test(part));
  if (!isPlain) throw new Error(`Reachboard bug: "${name}" is no name of a file inside a folder`);
  return join(folder, ...parts);
}

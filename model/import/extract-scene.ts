import { documentInPng, isPng } from '../document/saved/in-png.ts';
import { documentInXml } from '../document/saved/in-xml.ts';
import { largestFile } from '../document/saved/parse-text.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { say } from '../explain/sentence.ts';
import type { ImportFile } from './import-types.ts';

/** The design that a picture carries, as the text of its file; a reason why it cannot be read; null where it carries none. */
export type FoundScene = { readonly scene: string } | { readonly problem: Problem } | null;

/** Looks for our document in an SVG, a PNG or a draw.io file. Never throws. */
export function findScene({ text, bytes }: Pick<ImportFile, 'text' | 'bytes'>): FoundScene {
  if (isPng(bytes)) {
    const found = documentInPng(bytes);
    return found && 'saved' in found ? { scene: found.saved } : found;
  }
  if (!text.trimStart().startsWith('<')) return null;
  const scene = documentInXml(text);
  if (scene === undefined) return null;
  return scene.length > largestFile ? { problem: tooLarge } : { scene };
}

/** The text of the design that a picture carries; undefined where it carries none that can be read. */
export function sceneOf(file: Pick<ImportFile, 'text' | 'bytes'>): string | undefined {
  const found = findScene(file);
  return found && 'scene' in found ? found.scene : undefined;
}

const tooLarge = problem(
  'picture/too-large',
  'error',
  say`The picture carries a design of more than ${largestFile / 1048576} MB, and no design is as large. Open the design's own file.`,
);

import { largestFile } from '../document/saved/parse-text.ts';
import { code, say } from '../explain/sentence.ts';
import type { ImportFile, ImportOptions, ImportResult } from './import-types.ts';
import { importers } from './importers.ts';
import { refuse } from './not-read.ts';
import { tooLarge } from './parse-json.ts';
import { readableText } from './readable-text.ts';
import { unknownFile } from './unknown-file.ts';

/** Is it a list of resources, as Azure's tools print them? Several of those can be read together. Never throws. */
export function isResourceList(file: ImportFile): boolean {
  if (Math.max(file.bytes.length, file.text.length) > largestFile) return false;
  try {
    const readable = { ...file, text: readableText(file) };
    return importers.find((one) => one.recognises(readable))?.id === 'resource-graph';
  } catch {
    return false;
  }
}

/** Reads a file of any kind, told by its content: a document with a report, or the reason why there is none. Never throws. */
export function readFile(file: ImportFile, options: ImportOptions): ImportResult {
  const length = Math.max(file.bytes.length, file.text.length);
  if (length > largestFile) return refuse('Unknown', 'too-large', tooLarge(length));
  try {
    const readable = { ...file, text: readableText(file) };
    const importer = importers.find((one) => one.recognises(readable));
    if (!importer) return unknownFile(readable);
    options.progress?.(0, 4);
    const result = importer.read(readable, options);
    options.progress?.(4, 4);
    return result;
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return refuse(
      'Unknown',
      'reading-failed',
      say`Reachboard failed while it read this file (${code(detail)}), which is a fault of Reachboard. Your document is unchanged; please report the file.`,
    );
  }
}

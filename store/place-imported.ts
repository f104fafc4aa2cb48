import { type Document, placeAll } from '../model/index.ts';
import type { JobOptions } from './run-job.ts';

/** A place for everything that came without one. */
export async function placeImported(document: Document, _: JobOptions): Promise<Document> {
  return document.variants.reduce((placed, { id }) => placeAll(placed, id), document);
}

import type { Document } from '../model/index.ts';
import { layOut } from './layout-elk.ts';
import type { JobOptions } from './run-job.ts';

/** A place for everything that came without one. Rejects with the signal's reason when it is ended. */
export async function placeImported(document: Document, { signal }: JobOptions): Promise<Document> {
  let placed = document;
  for (const { id } of document.variants) placed = await layOut(placed, id, signal ? { signal } : {});
  return placed;
}

import { freePlace } from '../arrange/free-place.ts';
import type { Document } from '../document/document.ts';
import type { EditResult } from '../document/edit.ts';
import { type AddResourceInput, addResource } from '../document/edits/add-resource.ts';

/** Adds a resource to one variant at the next free place of its container. */
export function addPlaced(document: Document, variant: string, input: AddResourceInput): EditResult {
  const place = freePlace(document, variant, input.parent, input.kind);
  return addResource(document, [variant], { ...input, place });
}

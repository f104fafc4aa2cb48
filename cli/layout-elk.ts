import { type Document, type ElkGraph, elkGraphOf, placeAll, withLayout } from '../model/index.ts';

/** The document with everything of a variant laid out; where the layout fails, things stand in rows. */
export async function layOut(document: Document, variantId: string): Promise<Document> {
  try {
    const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
    const graph = structuredClone(elkGraphOf(document, variantId));
    const result = await new Elk().layout(graph as Parameters<InstanceType<typeof Elk>['layout']>[0]);
    return withLayout(document, variantId, result as ElkGraph);
  } catch {
    return placeAll(document, variantId);
  }
}

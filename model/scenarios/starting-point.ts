import type { Place } from '../document/canvas.ts';
import type { Document } from '../document/document.ts';
import type { ResourceId } from '../ids.ts';
import { type Drawing, draw } from './draw.ts';

/** A design of the gallery: what it shows, and the question that is asked when it opens. */
export interface StartingPoint {
  readonly slug: string;
  readonly title: string;
  /** One sentence of what it shows. */
  readonly says: string;
  readonly ask: readonly [from: string, to: string, port: number];
  build(d: Drawing): void;
}

/** The document that the gallery's file holds. */
export function documentOf({ title, ask: [from, to, port], build }: StartingPoint): Document {
  const d = draw();
  build(d);
  return {
    ...d.document(title),
    questions: [
      {
        id: 'first',
        from: { resource: from as ResourceId },
        to: { resource: to as ResourceId },
        port,
        protocol: 'tcp',
      },
    ],
  };
}

/** A place in pixels, relative to the parent. */
export function at(x: number, y: number): Place {
  return { x, y };
}

/** Draws a thing and says where it stands. */
export function put(d: Drawing, id: ResourceId, place: Place): ResourceId {
  d.place(id, place);
  return id;
}

/** Draws one of the grounds around things. */
export function ground(
  d: Drawing,
  kind: 'region' | 'publicServices' | 'globalServices' | 'internet',
  name: string,
  place: Place,
): ResourceId {
  const regional = kind === 'region' || kind === 'publicServices';
  return put(d, d.add(kind, name, null, {}, regional ? { region: 'westeurope' } : {}), place);
}

import type { KindName } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';

/** A point of the canvas, in pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle of the canvas. */
export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** Where a thing stands on the canvas, with absolute coordinates; in paint order, parents come first. */
export interface Box extends Rect {
  /** The resource, or the note. */
  readonly id: string;
  /** Null for a note. */
  readonly kind: KindName | null;
  readonly role: 'frame' | 'node' | 'badge' | 'note';
  readonly depth: number;
  readonly parent: ResourceId | null;
  /** For a badge: the subnet at whose foot it stands; one badge has a box in each. */
  readonly owner?: ResourceId;
}

/** The middle of a rectangle. */
export function middleOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Do two rectangles share an area? */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

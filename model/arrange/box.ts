import type { KindName } from '../catalog/kinds.ts';
import type { ResourceId } from '../ids.ts';

/** A point of the canvas, in pixels at 100 %. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How large something is. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle of the canvas. */
export interface Rect extends Point, Size {}

/** Where a thing stands on the canvas, with absolute coordinates; in paint order, parents come first. */
export interface Box extends Rect {
  /** The resource, or the note. */
  readonly id: string;
  /** Null for a note. */
  readonly kind: KindName | null;
  readonly role: 'frame' | 'node' | 'badge' | 'note';
  readonly depth: number;
  readonly parent: ResourceId | null;
  /** For a badge: the subnet or machine that it counts for; one badge has a box at each. */
  readonly owner?: ResourceId;
  /** For a frame: the size below which something in it would be cut. */
  readonly content?: Size;
  /** For a frame: where the words of its title end, from its left border. */
  readonly titleEnd?: number;
  /** For a subnet: the services of its service endpoints, a mark in the title and never a box. */
  readonly marks?: readonly string[];
}

/** The middle of a rectangle. */
export function middleOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

/** Do two rectangles share an area? */
export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** Does one rectangle lie inside another one, borders included? */
export function holds(frame: Rect, inside: Rect): boolean {
  return (
    frame.x <= inside.x &&
    frame.y <= inside.y &&
    frame.x + frame.width >= inside.x + inside.width &&
    frame.y + frame.height >= inside.y + inside.height
  );
}

import * as z from 'zod';
import type { ResourceId } from '../ids.ts';

/** Where a thing stands, relative to its parent, in pixels at 100 %. A frame also has a size; nodes have the size of their kind. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width?: number;
  readonly height?: number;
}

/** Free text on the canvas, with absolute coordinates. */
export interface CanvasNote {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What only the picture knows; analysis never sees it. */
export interface Canvas {
  readonly places: Readonly<Record<ResourceId, Place>>;
  /** Places of one variant, by variant id, where the parent differs or a thing was moved for that variant alone. */
  readonly placesIn: Readonly<Record<string, Readonly<Record<ResourceId, Place>>>>;
  readonly notes: readonly CanvasNote[];
}

/** Nothing placed yet. */
export const emptyCanvas: Canvas = { places: {}, placesIn: {}, notes: [] };

const coordinate = z.number().min(-1e6).max(1e6);
const size = z.number().min(1).max(1e6);

const placeSchema = z.object({
  x: coordinate,
  y: coordinate,
  width: size.optional(),
  height: size.optional(),
});

const noteSchema = z.object({
  id: z.string(),
  text: z.string(),
  x: coordinate,
  y: coordinate,
  width: size.default(200),
  height: size.default(80),
});

/** The saved shape of the canvas. */
export const canvasSchema = z.object({
  places: z.record(z.string(), placeSchema).default({}),
  placesIn: z.record(z.string(), z.record(z.string(), placeSchema)).default({}),
  notes: z.array(noteSchema).default([]),
}) as unknown as z.ZodType<Canvas>;

/** The place of a thing in a variant: the variant's own, else the shared one. */
export function placeOf(canvas: Canvas, variant: string, id: ResourceId): Place | undefined {
  return canvas.placesIn[variant]?.[id] ?? canvas.places[id];
}

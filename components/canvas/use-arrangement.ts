import { useMemo } from 'react';
import { type Box, boxesOf, type Document, type Line, linesOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { type CanvasState, useCanvas } from './canvas-state.ts';
import { usePane } from './pane.ts';

const arranged = new WeakMap<Document, Map<string, readonly Box[]>>();
const connected = new WeakMap<readonly Box[], readonly Line[]>();

/** The boxes of a variant, in paint order; two canvases side by side share them. */
export function boxesIn(document: Document, variant: string): readonly Box[] {
  const known = arranged.get(document) ?? new Map<string, readonly Box[]>();
  arranged.set(document, known);
  const boxes = known.get(variant) ?? boxesOf(document, variant);
  known.set(variant, boxes);
  return boxes;
}

/** The lines between the boxes of a variant; two canvases side by side share them. */
export function linesIn(document: Document, variant: string, boxes: readonly Box[]): readonly Line[] {
  const lines = connected.get(boxes) ?? linesOf(document, variant, boxes);
  connected.set(boxes, lines);
  return lines;
}

/** The boxes of this pane's variant; made again when the document changes. */
export function useBoxes(): { document: Document; variant: string; boxes: readonly Box[] } {
  const document = useDocument((state) => state.document);
  const { variant } = usePane();
  const boxes = useMemo(() => boxesIn(document, variant), [document, variant]);
  return { document, variant, boxes };
}

const nothing: CanvasState['moving'] = new Map();

/** The boxes where they are on the screen now: those in the hand, and what stands in them, moved along. */
export function useLiveBoxes(boxes: readonly Box[]): readonly Box[] {
  const { isActive } = usePane();
  const moving = useCanvas((state) => (isActive ? state.moving : nothing));
  return useMemo(() => {
    if (moving.size === 0) return boxes;
    const shifts = new Map<string, { x: number; y: number }>();
    // Parents come first, so that a shift reaches everything inside.
    return boxes.map((box) => {
      const shift = moving.get(box.id) ?? shifts.get(box.owner ?? box.parent ?? '');
      if (!shift) return box;
      shifts.set(box.id, shift);
      return { ...box, x: box.x + shift.x, y: box.y + shift.y };
    });
  }, [boxes, moving]);
}

/** The lines between the boxes as they are now. */
export function useLines(document: Document, variant: string, boxes: readonly Box[]): readonly Line[] {
  return useMemo(() => linesIn(document, variant, boxes), [document, variant, boxes]);
}

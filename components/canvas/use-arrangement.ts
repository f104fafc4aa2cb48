import { useMemo } from 'react';
import { type Box, boxesOf, type Document, type Line, linesOf } from '../../model/index.ts';
import { useDocument } from '../../store/document-store.ts';
import { useCanvas } from './canvas-state.ts';

/** The boxes of the shown variant, in paint order; made again when the document changes. */
export function useBoxes(): { document: Document; variant: string; boxes: readonly Box[] } {
  const document = useDocument((state) => state.document);
  const variant = useDocument((state) => state.variant);
  const boxes = useMemo(() => boxesOf(document, variant), [document, variant]);
  return { document, variant, boxes };
}

/** The boxes where they are on the screen now: those in the hand, and what stands in them, moved along. */
export function useLiveBoxes(boxes: readonly Box[]): readonly Box[] {
  const moving = useCanvas((state) => state.moving);
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
  return useMemo(() => linesOf(document, variant, boxes), [document, variant, boxes]);
}

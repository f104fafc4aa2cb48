import type { Box, Document, Problem, ResourceId } from '../../model/index.ts';
import { changeNote, moveResource, placeOf, resizeFrame } from '../../model/index.ts';
import type { Edit } from '../../store/document-store.ts';

/** A box that the hand put somewhere, with its corner on the canvas. */
export interface Dropped {
  readonly id: ResourceId;
  readonly x: number;
  readonly y: number;
}

/** Places are kept to this grid. */
export const grid = 4;
const framePadding = 16;
const frameTitle = 40;

/** Several edits as one: each goes on from what the one before made; their problems are collected. */
export function inOneStep(edits: readonly Edit[]): Edit {
  return (document, targets) => {
    const problems: Problem[] = [];
    let now: Document = document;
    for (const edit of edits) {
      const result = edit(now, targets);
      now = result.document;
      problems.push(...result.problems);
    }
    return { document: now, problems };
  };
}

/** The edit of a drag that ended: new places, in another container where one was hit. `keeps` leaves each where it belongs. */
export function moveEdit(
  boxes: readonly Box[],
  dropped: readonly Dropped[],
  container: ResourceId | null | 'keeps',
): Edit {
  const byId = new Map(boxes.map((box) => [box.id as string, box]));
  return inOneStep(
    dropped.map(({ id, x, y }) => {
      const box = byId.get(id);
      if (box?.role === 'note') return moveNote(id, { x: onGrid(x), y: onGrid(y) });
      const parent = container === 'keeps' ? ((box?.parent ?? null) as ResourceId | null) : container;
      const corner = parent === null ? undefined : byId.get(parent);
      const place = insideFrame(corner !== undefined, relativeTo(corner, { x, y }));
      const moves = parent !== (box?.parent ?? null);
      return (document: Document, targets: readonly string[]) => {
        // A frame keeps the size that somebody gave it.
        const sized = { ...placeOf(document.canvas, targets[0] ?? '', id), ...place };
        return moveResource(document, targets, { id, place: sized, ...(moves ? { parent } : {}) });
      };
    }),
  );
}

/** The edit of a resize that ended; what stands in the frame stays where it is on the screen. */
export function resizeEdit(
  boxes: readonly Box[],
  frame: Dropped & { readonly width: number; readonly height: number },
): Edit {
  const before = boxes.find((box) => box.id === frame.id);
  const parent = boxes.find((box) => box.id === before?.parent);
  const place = {
    ...relativeTo(parent, frame),
    width: onGrid(frame.width),
    height: onGrid(frame.height),
  };
  return (document, targets) => resizeFrame(document, targets, { id: frame.id, place });
}

/** The edit of a note that got another size. */
export function resizeNoteEdit({
  id,
  x,
  y,
  width,
  height,
}: Dropped & { width: number; height: number }): Edit {
  const change = { x: onGrid(x), y: onGrid(y), width: onGrid(width), height: onGrid(height) };
  return (document, targets) => changeNote(document, targets, { id, change });
}

/** The edit of a key that moves what is selected. */
export function nudgeEdit(
  boxes: readonly Box[],
  ids: readonly ResourceId[],
  by: { x: number; y: number },
): Edit {
  const chosen = outermost(boxes, ids);
  const dropped = boxes
    .filter((box) => box.role !== 'badge' && chosen.has(box.id))
    .map((box) => ({ id: box.id as ResourceId, x: box.x + by.x, y: box.y + by.y }));
  return moveEdit(boxes, dropped, 'keeps');
}

/** Without those that stand in another one of them: they move along. */
export function outermost(boxes: readonly Box[], ids: readonly string[]): ReadonlySet<string> {
  const chosen = new Set<string>(ids);
  const parents = new Map(boxes.map((box) => [box.id as string, box.parent as string | null]));
  const isInside = (id: string): boolean => {
    const seen = new Set<string>();
    for (let at = parents.get(id) ?? null; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
      if (chosen.has(at)) return true;
      seen.add(at);
    }
    return false;
  };
  return new Set(ids.filter((id) => !isInside(id)));
}

/** Frames grow to the right and downwards: nothing may stand on their title or left of them. */
export function insideFrame<P extends { readonly x: number; readonly y: number }>(
  isInFrame: boolean,
  place: P,
): P {
  return isInFrame
    ? { ...place, x: Math.max(framePadding, place.x), y: Math.max(frameTitle, place.y) }
    : place;
}

function moveNote(id: string, change: { x: number; y: number }): Edit {
  return (document, targets) => changeNote(document, targets, { id, change });
}

function relativeTo(
  corner: { x: number; y: number } | undefined,
  at: { x: number; y: number },
): { x: number; y: number } {
  return { x: onGrid(at.x - (corner?.x ?? 0)), y: onGrid(at.y - (corner?.y ?? 0)) };
}

function onGrid(value: number): number {
  return Math.round(value / grid) * grid;
}

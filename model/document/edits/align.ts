import type { ResourceId } from '../../ids.ts';
import { placeOf } from '../canvas.ts';
import { type Document, variantOf } from '../document.ts';
import type { EditResult } from '../edit.ts';
import { withPlace } from '../places.ts';

/** A box as it is drawn, in coordinates that all boxes share. */
export interface DrawnBox {
  readonly id: ResourceId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Along which line boxes are put. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

/** Puts the drawn boxes on one line: an edge or the middle of them all. */
export function align(
  document: Document,
  targets: readonly string[],
  { boxes, by }: { readonly boxes: readonly DrawnBox[]; readonly by: Alignment },
): EditResult {
  const [axis, size] =
    by === 'left' || by === 'centre' || by === 'right'
      ? (['x', 'width'] as const)
      : (['y', 'height'] as const);
  const share = by === 'left' || by === 'top' ? 0 : by === 'right' || by === 'bottom' ? 1 : 0.5;
  const first = Math.min(...boxes.map((box) => box[axis]));
  const last = Math.max(...boxes.map((box) => box[axis] + box[size]));
  return shift(document, targets, boxes, axis, (box) => first + share * (last - first - box[size]));
}

/** Spreads the drawn boxes so that the gaps between them are equal; the outermost stay. */
export function distribute(
  document: Document,
  targets: readonly string[],
  { boxes, by }: { readonly boxes: readonly DrawnBox[]; readonly by: 'horizontally' | 'vertically' },
): EditResult {
  const [axis, size] = by === 'horizontally' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const sorted = [...boxes].sort((a, b) => a[axis] - b[axis] || (a.id < b.id ? -1 : 1));
  const [head, tail] = [sorted[0], sorted.at(-1)];
  if (!head || !tail || sorted.length < 3) return { document, problems: [] };
  const span = tail[axis] + tail[size] - head[axis];
  const gap = (span - sorted.reduce((sum, box) => sum + box[size], 0)) / (sorted.length - 1);
  const starts = new Map<ResourceId, number>();
  let next = head[axis];
  for (const box of sorted) {
    starts.set(box.id, next);
    next += box[size] + gap;
  }
  return shift(document, targets, boxes, axis, (box) => starts.get(box.id) ?? box[axis]);
}

function shift(
  document: Document,
  targets: readonly string[],
  boxes: readonly DrawnBox[],
  axis: 'x' | 'y',
  goal: (box: DrawnBox) => number,
): EditResult {
  const shown = variantOf(document, targets[0] ?? '').id;
  let next = document;
  for (const box of boxes) {
    const place = placeOf(next.canvas, shown, box.id);
    const delta = Math.round(goal(box) - box[axis]);
    if (!place || !Number.isFinite(delta) || delta === 0) continue;
    next = { ...next, canvas: withPlace(next, targets, box.id, { ...place, [axis]: place[axis] + delta }) };
  }
  return { document: next, problems: [] };
}

import type { PointerEvent as ReactPointerEvent } from 'react';
import {
  type AnySettings,
  find,
  freePlace,
  type KindName,
  kindEntry,
  maySit,
  type ResourceId,
  resourcesOf,
} from '../../model/index.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { type Placing, selectionStore } from '../../store/selection-store.ts';
import { announce } from '../ui/announce.ts';
import { toast } from '../ui/toast-queue.ts';
import { canvasPort } from './canvas-port.ts';
import { canvasState, type DropHint, type Point } from './canvas-state.ts';
import { sits } from './drop-target.ts';
import { addText, addThing } from './edits-at-hand.ts';
import { insideFrame } from './from-flow.ts';

/** What placing asks of the canvas. */
export interface PlacingGround {
  /** Null when the point of the screen is not on the canvas. */
  toCanvas(screen: Point): Point | null;
  hintAt(point: Point, kinds: readonly KindName[]): DropHint;
  /** The corner of a container on the canvas. */
  cornerOf(container: ResourceId | null): Point;
}

let ground: PlacingGround | null = null;
const clickDistance = 4;

/** Called by the canvas when it appears. */
export function setPlacingGround(next: PlacingGround | null): void {
  ground = next;
}

/** Takes a kind into the hand: the next click on the canvas puts it down. A line asks for its two ends instead. */
export function takeInHand(kind: Placing, settings?: AnySettings): void {
  if (kind !== 'note' && kindEntry(kind).drawnAs === 'line') {
    selectionStore.getState().useTool('connect');
    announceHow(`${kindEntry(kind).title}: click one end, then the other.`);
    return;
  }
  selectionStore.getState().place(kind, settings);
  canvasState.setState({ inHand: kind === 'note' ? [] : [kind] });
  announce(
    `${kind === 'note' ? 'Note' : kindEntry(kind).title} in hand. Click on the canvas to put it down, Escape to let go.`,
  );
}

/** Starts at a palette entry: a drag puts the kind down where it ends, a click takes it into the hand. */
export function startPlacing(event: ReactPointerEvent, kind: Placing, settings?: AnySettings): void {
  if (event.button !== 0) return;
  const start = { x: event.clientX, y: event.clientY };
  let drags = false;
  const stop = () => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', up);
    window.removeEventListener('pointercancel', stop);
  };
  const move = (moved: PointerEvent) => {
    const at = { x: moved.clientX, y: moved.clientY };
    if (!drags && Math.hypot(at.x - start.x, at.y - start.y) < clickDistance) return;
    if (!drags) takeInHand(kind, settings);
    drags = true;
    // Escape while dragging lets go.
    if (selectionStore.getState().tool !== 'place') return stop();
    hover(at);
  };
  const up = (ended: PointerEvent) => {
    stop();
    if (drags && selectionStore.getState().tool === 'place') putDown({ x: ended.clientX, y: ended.clientY });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', up);
  window.addEventListener('pointercancel', stop);
}

/** Shows where the kind in the hand would go. */
export function hover(screen: Point): void {
  const { placing } = selectionStore.getState();
  if (!placing) return;
  const at = ground?.toCanvas(screen) ?? null;
  const dropHint = at && placing !== 'note' ? (ground?.hintAt(at, [placing]) ?? null) : null;
  canvasState.setState({ ghost: { kind: placing, at: screen }, dropHint });
}

/** Puts down what is in the hand, or says why it cannot be here. */
export function putDown(screen: Point): void {
  const { placing, placingSettings, keepTool, useTool } = selectionStore.getState();
  const at = ground?.toCanvas(screen) ?? null;
  if (!placing || !ground) return;
  if (!at) {
    letGoOfKind();
    return;
  }
  if (placing === 'note') addText(at.x, at.y);
  else {
    const hint = ground.hintAt(at, [placing]);
    if (hint.refused) {
      toast(hint.refused);
      return;
    }
    const corner = ground.cornerOf(hint.container);
    const half = kindEntry(placing).drawnAs === 'frame' ? { x: 40, y: 16 } : { x: 80, y: 24 };
    const place = insideFrame(hint.container !== null, {
      x: snap(at.x - corner.x - half.x),
      y: snap(at.y - corner.y - half.y),
    });
    const added = addThing(placing, hint.container, place, placingSettings ?? undefined);
    if (!added) return;
    canvasPort()?.focus();
  }
  if (keepTool) return;
  letGoOfKind();
  if (placing !== 'note') useTool('select');
}

/** Puts a kind at a free place without a pointer: in what is selected, or around it, or where it may stand. */
export function putAnywhere(kind: Placing, settings?: AnySettings): void {
  const { selected } = selectionStore.getState();
  if (kind === 'note') {
    const at = canvasPort()?.middle() ?? { x: 0, y: 0 };
    addText(at.x, at.y);
    return;
  }
  if (kindEntry(kind).drawnAs === 'line') {
    takeInHand(kind);
    return;
  }
  const { document, variant } = documentStore.getState();
  const container = containerFor(kind, selected[0] ?? null);
  if (container === undefined) {
    toast(`${sits(kind)}. Add or select one first.`);
    return;
  }
  const added = addThing(kind, container, freePlace(document, variant, container, kind), settings);
  if (!added) return;
  selectionStore.getState().focusResource(added);
  canvasPort()?.focus();
}

/** The container that would take a kind: what is selected or what is around it, the open canvas, else the only one there is. */
function containerFor(kind: KindName, selected: ResourceId | null): ResourceId | null | undefined {
  const design = shownDesign(documentStore.getState());
  for (let at = find(design, selected); at; at = find(design, at.parent)) {
    if (maySit(kind, at.kind)) return at.id;
  }
  const fits = resourcesOf(design).filter((one) => maySit(kind, one.kind));
  const preferred = kindEntry(kind).livesIn[0];
  const first = fits.find((one) => one.kind === preferred);
  if (first) return first.id;
  return maySit(kind, 'canvas') ? null : fits[0]?.id;
}

function letGoOfKind(): void {
  canvasState.setState({ inHand: [], ghost: null, dropHint: null });
  selectionStore.getState().useTool('select');
}

function announceHow(text: string): void {
  toast(text);
}

function snap(value: number): number {
  return Math.round(value / 4) * 4;
}

import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import {
  type Box,
  type Direction,
  find,
  kindEntry,
  neighbour,
  type ResourceId,
  summaryOf,
} from '../../model/index.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import { announce } from '../ui/announce.ts';
import { canvasState, letGo, type Point, useCanvas } from './canvas-state.ts';
import { applyAndTell } from './edits-at-hand.ts';
import { flowId } from './flow-node.ts';
import { grid, nudgeEdit, resizeEdit } from './from-flow.ts';
import { usePane } from './pane.ts';
import { domId } from './to-flow.ts';
import { clickEnd } from './use-pointer.ts';

const arrows: Readonly<Record<string, { readonly side: Direction; readonly by: Point }>> = {
  ArrowLeft: { side: 'left', by: { x: -1, y: 0 } },
  ArrowRight: { side: 'right', by: { x: 1, y: 0 } },
  ArrowUp: { side: 'up', by: { x: 0, y: -1 } },
  ArrowDown: { side: 'down', by: { x: 0, y: 1 } },
};

/** The keyboard on the canvas: one tab stop, arrows inside, and everything the hand can do. */
export function useCanvasKeys(boxes: readonly Box[]) {
  const latest = useRef(boxes);
  latest.current = boxes;
  const cursor = useCanvas((state) => state.cursor);
  const selected = useSelection((state) => state.selected);
  const { isActive, side } = usePane();

  // The keyboard goes where the selection went.
  useEffect(() => {
    const [first] = selected;
    if (isActive && first && selected.length === 1)
      canvasState.setState({ cursor: cursorOf(latest.current, first) });
  }, [selected, isActive]);

  const handlers = useMemo(
    () => ({
      onFocus: () => canvasState.setState({ hasKeyboard: isKeyboardFocus() }),
      onBlur: () => canvasState.setState({ hasKeyboard: false, moveMode: false }),
      onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
        if (event.target !== event.currentTarget) return;
        canvasState.setState({ hasKeyboard: true });
        if (onKey(event, latest.current)) {
          event.preventDefault();
          event.stopPropagation();
        }
      },
    }),
    [],
  );
  const box = boxes.find(({ id }) => id === cursor);
  return { handlers, activeId: box ? domId(flowId(box), side) : null };
}

function onKey(event: KeyboardEvent, boxes: readonly Box[]): boolean {
  const arrow = arrows[event.key];
  const { moveMode, cursor } = canvasState.getState();
  if (arrow) {
    const isCtrl = event.ctrlKey || event.metaKey;
    if (isCtrl && event.shiftKey) return false;
    if (event.altKey && event.shiftKey) return resizeBy(boxes, arrow.by);
    if (event.altKey || moveMode) return moveBy(boxes, arrow.by, event.shiftKey ? 8 : 2);
    if (isCtrl) return event.key === 'ArrowUp' ? leave(boxes) : event.key === 'ArrowDown' && enter(boxes);
    return goTo(boxes, cursor === null ? boxes[0] : neighbourOf(boxes, cursor, arrow.side), event.shiftKey);
  }
  if (event.key === 'Home') return goTo(boxes, boxes[0], false);
  if (event.key === 'End') return goTo(boxes, boxes.at(-1), false);
  if (event.key === ' ') return chooseHere(boxes, cursor);
  if (event.key === 'Enter') {
    const { tool } = selectionStore.getState();
    if (moveMode) return endMoveMode();
    if (tool === 'connect' || tool === 'ask') return chooseHere(boxes, cursor);
    return false;
  }
  return event.key === 'Escape' && stepOut(boxes);
}

function goTo(boxes: readonly Box[], box: Box | undefined, adds: boolean): boolean {
  if (!box) return true;
  canvasState.setState({ cursor: box.id });
  const { selected, select, bringIntoView, tool } = selectionStore.getState();
  const id = box.id as ResourceId;
  if (box.role === 'note') select([], [box.id]);
  else if (tool === 'select') select(adds && !selected.includes(id) ? [...selected, id] : [id]);
  bringIntoView([id]);
  announce(describe(boxes, box));
  return true;
}

/** `snet-app, Subnet, 10.0.1.0/24, in vnet-hub, 2 of 3`. */
export function describe(boxes: readonly Box[], box: Box): string {
  const design = shownDesign(documentStore.getState());
  const resource = find(design, box.id as ResourceId);
  if (!resource) return 'Note';
  const siblings = boxes.filter((one) => one.parent === box.parent && one.role !== 'note');
  const parent = find(design, resource.parent);
  return [
    resource.name,
    kindEntry(resource.kind).title,
    summaryOf(resource),
    parent ? `in ${parent.name}` : '',
    `${siblings.indexOf(box) + 1} of ${siblings.length}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function neighbourOf(boxes: readonly Box[], id: string, side: Direction): Box | undefined {
  const next = neighbour(boxes, id as ResourceId, side);
  return boxes.find((box) => box.id === next);
}

function enter(boxes: readonly Box[]): boolean {
  const { cursor } = canvasState.getState();
  return goTo(
    boxes,
    boxes.find((box) => box.parent === cursor && box.role !== 'badge'),
    false,
  );
}

function leave(boxes: readonly Box[]): boolean {
  const { cursor } = canvasState.getState();
  const parent = boxes.find((box) => box.id === cursor)?.parent;
  return goTo(
    boxes,
    boxes.find((box) => box.id === parent),
    false,
  );
}

/** Space: the end of a connection or question, or one more in the selection. */
function chooseHere(boxes: readonly Box[], cursor: string | null): boolean {
  const box = boxes.find((one) => one.id === cursor);
  if (!box || box.role === 'note') return false;
  const { tool, toggle } = selectionStore.getState();
  if (tool === 'connect' || tool === 'ask') clickEnd(tool, box.id as ResourceId, middleOfScreen());
  else toggle(box.id as ResourceId);
  return true;
}

function moveBy(boxes: readonly Box[], by: Point, steps: number): boolean {
  const { selected, selectedNotes } = selectionStore.getState();
  const ids = [...selected, ...selectedNotes] as ResourceId[];
  if (ids.length === 0) return true;
  const distance = { x: by.x * steps * grid, y: by.y * steps * grid };
  const isMoved = applyAndTell('Move', nudgeEdit(boxes, ids, distance), `nudge-${ids.join()}`);
  if (isMoved) announce(ids.length === 1 ? 'Moved.' : `${ids.length} things moved.`);
  return true;
}

function resizeBy(boxes: readonly Box[], by: Point): boolean {
  const { selected } = selectionStore.getState();
  const box = boxes.find(({ id, role }) => id === selected[0] && role === 'frame');
  if (!box) return true;
  const frame = {
    id: box.id as ResourceId,
    x: box.x,
    y: box.y,
    width: Math.max(80, box.width + by.x * 4 * grid),
    height: Math.max(48, box.height + by.y * 4 * grid),
  };
  applyAndTell('Resize', resizeEdit(boxes, frame), `resize-${box.id}`);
  return true;
}

function endMoveMode(): boolean {
  canvasState.setState({ moveMode: false });
  announce('Moving ended.');
  return true;
}

/** Escape: cancels, then puts the tool away, then goes to the container, then selects nothing. */
function stepOut(boxes: readonly Box[]): boolean {
  const { tool, useTool, selected, clear } = selectionStore.getState();
  const held = letGo();
  if (tool !== 'select') useTool('select');
  if (held || tool !== 'select') {
    announce('Cancelled.');
    return true;
  }
  const parent = boxes.find((box) => box.id === selected[0])?.parent;
  if (selected.length === 1 && parent) return leave(boxes);
  clear();
  return true;
}

function cursorOf(boxes: readonly Box[], id: ResourceId): string | null {
  return boxes.some((box) => box.id === id) ? id : null;
}

function middleOfScreen(): Point {
  return { x: window.innerWidth / 2, y: window.innerHeight / 3 };
}

/** The ring is for the keyboard; a click focuses without it. */
function isKeyboardFocus(): boolean {
  return document.activeElement?.matches(':focus-visible') ?? false;
}

import type { NodeChange } from '@xyflow/react';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useRef } from 'react';
import {
  alignGuides,
  type Box,
  duplicateResources,
  type KindName,
  type ResourceId,
} from '../../model/index.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { newResourceId } from '../../store/new-id.ts';
import { toast } from '../ui/toast-queue.ts';
import { canvasState, type Point } from './canvas-state.ts';
import { dropTargetAt } from './drop-target.ts';
import { applyAndTell } from './edits-at-hand.ts';
import type { FlowNode } from './flow-node.ts';
import { type Dropped, moveEdit } from './from-flow.ts';

type DragEvent = MouseEvent | TouchEvent;

/** What dragging does: shows the target and the guides on the way, and makes one edit at the end. */
export function useDrag(boxes: readonly Box[]) {
  const flow = useReactFlow<FlowNode>();
  const snaps = useRef(true);
  const latest = useRef(boxes);
  latest.current = boxes;

  const hintAt = (event: DragEvent, nodes: readonly FlowNode[]) => {
    const without = new Set(nodes.map(({ id }) => id));
    const inside = withInside(latest.current, without);
    const at = flow.screenToFlowPosition(pointOf(event));
    return dropTargetAt(shownDesign(documentStore.getState()), latest.current, at, kindsOf(nodes), inside);
  };

  return {
    /** Pulls a single dragged box to the edges of its neighbours. */
    adjust: useCallback((changes: NodeChange<FlowNode>[]) => {
      const moves = changes.filter((change) => change.type === 'position' && change.dragging);
      const [only] = moves;
      if (moves.length !== 1 || only?.type !== 'position' || !only.position || !snaps.current) return changes;
      const box = latest.current.find(({ id }) => id === only.id);
      if (!box) return changes;
      const corner = cornerOf(latest.current, box);
      const moved = { ...box, x: only.position.x + corner.x, y: only.position.y + corner.y };
      const { x, y, guides } = alignGuides(moved, latest.current);
      canvasState.setState({ guides });
      const position = { x: x - corner.x, y: y - corner.y };
      return changes.map((change) => (change === only ? { ...only, position } : change));
    }, []),

    onStart(_: DragEvent, __: FlowNode, nodes: FlowNode[]) {
      canvasState.setState({ inHand: kindsOf(nodes) });
    },

    onDrag(event: DragEvent, _: FlowNode, nodes: FlowNode[]) {
      snaps.current = !event.ctrlKey && !event.altKey && !event.metaKey;
      const keeps = event.ctrlKey || event.metaKey;
      canvasState.setState({
        moving: shiftsOf(latest.current, nodes),
        dropHint: keeps ? null : hintAt(event, nodes),
      });
    },

    onStop(event: DragEvent, _: FlowNode, nodes: FlowNode[]) {
      const shifts = shiftsOf(latest.current, nodes);
      canvasState.setState({ moving: new Map(), inHand: [], dropHint: null });
      canvasState.setState({ guides: [] });
      const isMoved = [...shifts.values()].some(({ x, y }) => Math.abs(x) >= 1 || Math.abs(y) >= 1);
      if (!isMoved) return;
      if (event.altKey) return duplicateTo(nodes, shifts);
      drop(event, nodes, shifts);
    },
  };

  function drop(event: DragEvent, nodes: readonly FlowNode[], shifts: ReadonlyMap<string, Point>): void {
    const dropped = droppedOf(latest.current, nodes, shifts);
    const keeps = event.ctrlKey || event.metaKey || nodes.every(({ type }) => type === 'note');
    const hint = keeps ? null : hintAt(event, nodes);
    const stays = hint === null || dropped.every(({ id }) => parentOf(latest.current, id) === hint.container);
    if (hint?.refused && !stays) return void toast(hint.refused);
    const label = nodes.length === 1 ? 'Move' : `Move ${nodes.length} things`;
    applyAndTell(label, moveEdit(latest.current, dropped, stays ? 'keeps' : (hint?.container ?? null)));
  }
}

/** Makes second ones where the hand let go; the first ones stay. */
function duplicateTo(nodes: readonly FlowNode[], shifts: ReadonlyMap<string, Point>): void {
  const ids = nodes.filter(({ type }) => type !== 'note').map(({ id }) => id as ResourceId);
  const [shift] = shifts.values();
  if (ids.length === 0 || !shift) return;
  applyAndTell('Duplicate', (document, targets) =>
    duplicateResources(document, targets, { ids, newId: newResourceId, shift }),
  );
}

function kindsOf(nodes: readonly FlowNode[]): readonly KindName[] {
  return nodes.flatMap(({ data }) => (data.resource ? [data.resource.kind] : []));
}

function shiftsOf(boxes: readonly Box[], nodes: readonly FlowNode[]): ReadonlyMap<string, Point> {
  const byId = new Map(boxes.map((box) => [box.id as string, box]));
  return new Map(
    nodes.flatMap((node) => {
      const box = byId.get(node.id);
      if (!box) return [];
      const corner = cornerOf(boxes, box);
      return [[node.id, { x: node.position.x + corner.x - box.x, y: node.position.y + corner.y - box.y }]];
    }),
  );
}

function droppedOf(
  boxes: readonly Box[],
  nodes: readonly FlowNode[],
  shifts: ReadonlyMap<string, Point>,
): readonly Dropped[] {
  return nodes.flatMap(({ id }) => {
    const box = boxes.find((one) => one.id === id);
    const shift = shifts.get(id);
    return box && shift ? [{ id: id as ResourceId, x: box.x + shift.x, y: box.y + shift.y }] : [];
  });
}

function withInside(boxes: readonly Box[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const found = new Set(ids);
  for (const box of boxes) if (box.parent && found.has(box.parent)) found.add(box.id);
  return found;
}

function parentOf(boxes: readonly Box[], id: string): string | null {
  return boxes.find((box) => box.id === id)?.parent ?? null;
}

function cornerOf(boxes: readonly Box[], box: Box): Point {
  return boxes.find(({ id }) => id === box.parent) ?? { x: 0, y: 0 };
}

function pointOf(event: DragEvent): Point {
  const at = 'clientX' in event ? event : (event.changedTouches[0] ?? { clientX: 0, clientY: 0 });
  return { x: at.clientX, y: at.clientY };
}

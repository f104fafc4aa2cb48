import { applyNodeChanges, type NodeChange, type OnNodesChange } from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type Box, type Document, isKind, type ResourceId } from '../../model/index.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { applyAndTell } from './edits-at-hand.ts';
import type { FlowNode } from './flow-node.ts';
import { resizeEdit, resizeNoteEdit } from './from-flow.ts';
import { type FlowView, toFlow } from './to-flow.ts';

/** The nodes that React Flow holds while the hand moves; everything else comes from the document. */
export interface FlowNodes {
  readonly nodes: FlowNode[];
  readonly onNodesChange: OnNodesChange<FlowNode>;
  /** A drag begins: the document is not followed until it ends. */
  hold(): void;
  /** The drag ended: follow the document again. */
  follow(): void;
}

/** Keeps React Flow's nodes equal to the document, except for what is in the hand. */
export function useFlowNodes(
  document: Document,
  boxes: readonly Box[],
  { variant, selected, side = 'only', marks = null, dims = false }: FlowView,
  adjust: (changes: NodeChange<FlowNode>[]) => NodeChange<FlowNode>[],
): FlowNodes {
  const [nodes, setNodes] = useState<FlowNode[]>([]);
  const isHeld = useRef(false);
  const current = useRef(nodes);
  current.current = nodes;

  const follow = useCallback(() => {
    isHeld.current = false;
    setNodes((before) => [...toFlow(document, boxes, { variant, selected, side, marks, dims }, before)]);
  }, [document, variant, boxes, selected, side, marks, dims]);

  useEffect(() => {
    if (!isHeld.current) follow();
  }, [follow]);

  const onNodesChange: OnNodesChange<FlowNode> = useCallback(
    (given) => {
      const changes = adjust(given.filter(({ type }) => type !== 'remove'));
      const next = applyNodeChanges(changes, current.current);
      current.current = next;
      setNodes(next);
      if (changes.some(({ type }) => type === 'select')) selectFrom(next);
      const resized = changes.find((change) => change.type === 'dimensions' && change.resizing !== undefined);
      if (resized?.type !== 'dimensions') return;
      isHeld.current = resized.resizing === true;
      if (resized.resizing === false) commitSize(next, resized.id, boxes);
    },
    [adjust, boxes],
  );

  return {
    nodes,
    onNodesChange,
    hold: () => {
      isHeld.current = true;
    },
    follow,
  };
}

function selectFrom(nodes: readonly FlowNode[]): void {
  const chosen = nodes.filter((node) => node.selected);
  const ids = chosen.filter(({ type }) => type !== 'note').map(({ data }) => data.box.id as ResourceId);
  const notes = chosen.filter(({ type }) => type === 'note').map(({ data }) => data.box.id as string);
  selectionStore.getState().select([...new Set(ids)], notes);
}

function commitSize(nodes: readonly FlowNode[], id: string, boxes: readonly Box[]): void {
  const node = nodes.find((one) => one.id === id);
  if (!node) return;
  const corner = boxes.find((box) => box.id === node.parentId);
  const { width = 0, height = 0 } = node;
  const frame = {
    id: id as ResourceId,
    x: node.position.x + (corner?.x ?? 0),
    y: node.position.y + (corner?.y ?? 0),
    width,
    height,
  };
  if (node.type === 'note') {
    applyAndTell('Resize a note', resizeNoteEdit(frame));
    return;
  }
  applyAndTell(
    isKind(node.data.resource ?? undefined, 'subnet') ? 'Resize the subnet' : 'Resize',
    resizeEdit(boxes, frame),
  );
}

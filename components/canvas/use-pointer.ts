import { type MouseEvent, type PointerEvent, type RefObject, useMemo } from 'react';
import { printSentence, type ResourceId, say } from '../../model/index.ts';
import { documentStore } from '../../store/document-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import { toast } from '../ui/toast-queue.ts';
import { canvasState } from './canvas-state.ts';
import type { FlowNode } from './flow-node.ts';
import { hover, putDown } from './placing.ts';
import { join } from './wire.ts';

/** What clicks and the moving pointer do, by the tool in the hand. */
export function usePointer(wrapper: RefObject<HTMLDivElement | null>) {
  // Always the same functions: React Flow renders every node again when one of them changes.
  return useMemo(() => pointerOf(wrapper), [wrapper]);
}

function pointerOf(wrapper: RefObject<HTMLDivElement | null>) {
  return {
    handlers: {
      /** React Flow's nodes take no focus: the canvas takes it, so that keys follow a click. */
      onPointerDownCapture(event: PointerEvent) {
        const target = event.target as HTMLElement;
        if (target.closest('input, textarea, button, [role="menu"]')) return;
        wrapper.current?.focus({ preventScroll: true });
      },
      onPointerMove(event: PointerEvent) {
        if (selectionStore.getState().tool === 'place') hover({ x: event.clientX, y: event.clientY });
      },
      onPointerLeave() {
        if (canvasState.getState().ghost) canvasState.setState({ ghost: null, dropHint: null });
      },
    },

    onPaneClick(event: MouseEvent) {
      const { tool, useTool } = selectionStore.getState();
      if (tool === 'place') putDown({ x: event.clientX, y: event.clientY });
      else if (tool === 'connect' || tool === 'ask') useTool(tool);
      canvasState.setState({ menuAt: null, chooser: null, line: null });
    },

    onNodeClick(event: MouseEvent, node: FlowNode) {
      const { tool } = selectionStore.getState();
      const screen = { x: event.clientX, y: event.clientY };
      canvasState.setState({ cursor: node.data.box.id, line: null });
      if (tool === 'place') putDown(screen);
      else if ((tool === 'connect' || tool === 'ask') && node.data.resource)
        clickEnd(tool, node.data.resource.id, screen);
      else if (tool === 'select' && !event.shiftKey && !event.ctrlKey && !event.metaKey) selectOnly(node);
    },

    onNodeDoubleClick(event: MouseEvent, node: FlowNode) {
      event.stopPropagation();
      if (documentStore.getState().readOnly || selectionStore.getState().tool !== 'select') return;
      selectionStore.getState().rename(node.data.box.id as ResourceId);
    },

    onNodeContextMenu(event: MouseEvent, node: FlowNode) {
      event.preventDefault();
      const { selected, selectedNotes, select } = selectionStore.getState();
      const id = node.data.box.id as ResourceId;
      if (node.type === 'note') select([], [id]);
      else if (!selected.includes(id) || selectedNotes.length > 0) select([id]);
      canvasState.setState({ cursor: node.data.box.id, menuAt: { x: event.clientX, y: event.clientY } });
    },

    onPaneContextMenu(event: MouseEvent | globalThis.MouseEvent) {
      event.preventDefault();
      selectionStore.getState().clear();
      canvasState.setState({ line: null, menuAt: { x: event.clientX, y: event.clientY } });
    },

    onNodeEnter: (_: MouseEvent, node: FlowNode) =>
      selectionStore.getState().hover(node.data.resource?.id ?? null),
    onNodeLeave: () => selectionStore.getState().hover(null),
  };
}

/** A click on one of several that are selected leaves that one. */
function selectOnly(node: FlowNode): void {
  const id = node.data.box.id as ResourceId;
  if (node.type === 'note') selectionStore.getState().select([], [id]);
  else selectionStore.getState().select([id]);
}

/** Click and click: the first end, then the second; the tool stays in the hand only where it is kept. */
export function clickEnd(purpose: 'connect' | 'ask', id: ResourceId, screen: { x: number; y: number }): void {
  const { connectFrom, startFrom, keepTool, useTool } = selectionStore.getState();
  if (connectFrom === null) {
    startFrom(id);
    return;
  }
  if (connectFrom === id) {
    toast(printSentence(say`Choose another thing as the second end, or press Escape.`));
    return;
  }
  join(purpose, connectFrom, id, screen);
  if (keepTool) startFrom(null);
  else useTool('select');
}

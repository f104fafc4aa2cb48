import { useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import type { Box, ResourceId } from '../../model/index.ts';
import { analysisStore } from '../../store/analysis-store.ts';
import { presenterStore } from '../../store/presenter-store.ts';
import { selectionStore, useSelection } from '../../store/selection-store.ts';
import type { CanvasPort } from './canvas-port.ts';
import { canvasState } from './canvas-state.ts';
import type { FlowNode } from './flow-node.ts';
import { motion } from './motion.ts';

const edge = 32;
const lookAfterMs = 500;

/** Moves the view to what was pointed at, selected or asked for while it is not on the screen. */
export function useThingsInView(port: CanvasPort, boxes: RefObject<readonly Box[]>, isActive: boolean): void {
  useViewRequests(port, boxes, isActive);
  useRoomForSelection(boxes, isActive);
  useQuestionInView(port, boxes, isActive);
}

/** Brings into view what somebody elsewhere on the page pointed at. */
function useViewRequests(port: CanvasPort, boxes: RefObject<readonly Box[]>, isActive: boolean): void {
  const active = useRef(isActive);
  active.current = isActive;
  const panTo = usePanTo();
  const request = useSelection((state) => state.viewRequest);
  useEffect(() => {
    if (!request) return;
    const frame = requestAnimationFrame(() => {
      if (!active.current) return;
      const [first] = request.ids;
      const box = boxes.current.find(({ id }) => id === first);
      if (!box) return;
      canvasState.setState({ cursor: box.id });
      if (request.ids.length > 1) return port.zoomToThings(request.ids);
      panTo(box);
    });
    return () => cancelAnimationFrame(frame);
  }, [request, panTo, port, boxes]);
}

/** Moves the view just as far as it takes to show a box. */
function usePanTo(): (box: Box) => void {
  const flow = useReactFlow<FlowNode>();
  const store = useStoreApi();
  return useCallback(
    (box) => {
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const dx = panFor(box.x * zoom + x, box.width * zoom, width);
      const dy = panFor(box.y * zoom + y, box.height * zoom, height);
      if (dx !== 0 || dy !== 0) void flow.setViewport({ x: x + dx, y: y + dy, zoom }, { duration: motion() });
    },
    [flow, store],
  );
}

/** How far the view must move so that a stretch lies inside with some air; a stretch too long shows its start. */
function panFor(start: number, length: number, room: number): number {
  if (start < edge || length > room - 2 * edge)
    return start < edge || start > room - 4 * edge ? edge - start : 0;
  return start + length > room - edge ? room - edge - start - length : 0;
}

/** Keeps what is selected on the screen when a panel opens beside the canvas. */
function useRoomForSelection(boxes: RefObject<readonly Box[]>, isActive: boolean): void {
  const active = useRef(isActive);
  active.current = isActive;
  const panTo = usePanTo();
  const size = useStore(({ width, height }) => `${width} ${height}`);
  useEffect(() => {
    const { selected } = selectionStore.getState();
    const box = boxes.current.find(({ id }) => selected.length === 1 && id === selected[0]);
    if (box && active.current) panTo(box);
  }, [size, panTo, boxes]);
}

/** Moves the view when a question is asked whose ends and way are not all on the screen: they would be drawn where nobody looks. */
function useQuestionInView(port: CanvasPort, boxes: RefObject<readonly Box[]>, isActive: boolean): void {
  const active = useRef(isActive);
  active.current = isActive;
  const store = useStoreApi();
  const asked = useSelection((state) => state.asked);
  useEffect(() => {
    const ends = [asked?.from, asked?.to].flatMap((party) =>
      party && 'resource' in party ? [party.resource] : [],
    );
    // A design that was just opened is still moving into view, and its question comes with it.
    const later = setTimeout(() => {
      // A step has a camera of its own.
      if (presenterStore.getState().mode !== 'off' || !active.current) return;
      const { answer, stale } = analysisStore.getState();
      const hops = stale.has('answer') ? [] : (answer?.hops ?? []);
      const things: readonly string[] = [...ends, ...hops.flatMap(({ from, to }) => [from, to])];
      const { width, height, transform } = store.getState();
      const [x, y, zoom] = transform;
      const isHidden = boxes.current.some(
        (box) =>
          things.includes(box.id) &&
          (box.x * zoom + x < 0 ||
            box.y * zoom + y < 0 ||
            (box.x + box.width) * zoom + x > width ||
            (box.y + box.height) * zoom + y > height),
      );
      if (isHidden && width > 0) port.zoomToThings(things as readonly ResourceId[], zoom);
    }, lookAfterMs);
    return () => clearTimeout(later);
  }, [asked, port, store, boxes]);
}

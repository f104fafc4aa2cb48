import { useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect, useMemo, useRef } from 'react';
import type { Box, KindName, ResourceId } from '../../model/index.ts';
import { documentStore, shownDesign } from '../../store/document-store.ts';
import { isOnStage, presenterStore } from '../../store/presenter-store.ts';
import { useSession } from '../../store/session-store.ts';
import { cameraOf, type Room, viewOf } from './camera.ts';
import { type CanvasPort, setCanvasPort } from './canvas-port.ts';
import type { Point } from './canvas-state.ts';
import { boxAt, dropTargetAt } from './drop-target.ts';
import { fitView } from './fit-view.ts';
import type { FlowNode } from './flow-node.ts';
import { motion } from './motion.ts';
import { usePane } from './pane.ts';
import { setPlacingGround } from './placing.ts';
import { type FittedView, fittedNow, useKeepFit } from './use-keep-fit.ts';
import { useStepCamera } from './use-step-camera.ts';
import { useThingsInView } from './use-things-in-view.ts';
import { setWireGround } from './wire.ts';

const fitZoom = 1.2;
/** Three metres away a design may be larger than at a desk. */
const stageZoom = 2.2;
const stepMs = 480;
const focusAfterMs = 300;

/** Gives the rest of the workbench, the wire and the palette what they need to know of the canvas. */
export function useCanvasPort(
  wrapper: RefObject<HTMLDivElement | null>,
  boxes: readonly Box[],
  ghosts: readonly Box[],
): void {
  const { isActive } = usePane();
  const flow = useReactFlow<FlowNode>();
  const store = useStoreApi();
  const latest = useRef(boxes);
  latest.current = boxes;
  const beside = useRef(ghosts);
  beside.current = ghosts;
  const pointer = useRef<Point | null>(null);

  const fitted = useRef<FittedView | null>(null);
  const port = useMemo<CanvasPort>(() => {
    const show = (some: readonly Box[], maxZoom: number, duration = motion()) => {
      const view = fitView(some, roomOf(wrapper.current, store.getState()), maxZoom, hasVariantButton());
      if (view) void flow.setViewport(view, { duration });
      return view;
    };
    return {
      fit: () => {
        // An empty design starts at full size, not at the zoom of the one before.
        if (latest.current.length === 0) void flow.setViewport({ x: 0, y: 0, zoom: 1 });
        else fitted.current = fittedNow(show([...latest.current, ...beside.current], fitZoom));
      },
      zoomTo: (zoom) => void flow.zoomTo(zoom, { duration: motion() }),
      zoomBy: (factor) => void flow.zoomTo(flow.getZoom() * factor, { duration: motion() }),
      zoomToThings: (ids, maxZoom = 1.5) =>
        void show(
          latest.current.filter(({ id }) => ids.includes(id as ResourceId)),
          maxZoom,
        ),
      camera() {
        const { width, height, transform } = store.getState();
        const [x, y, zoom] = transform;
        return cameraOf({ x, y, zoom }, { width, height });
      },
      lookAt(camera) {
        const { width, height } = store.getState();
        const most = isOnStage(presenterStore.getState()) ? stageZoom : fitZoom;
        if (!camera) show(latest.current, most, motion(stepMs));
        else if (width > 0)
          void flow.setViewport(viewOf(camera, { width, height }), { duration: motion(stepMs) });
      },
      middle() {
        const { width, height, transform } = store.getState();
        const [x, y, zoom] = transform;
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
      pointer: () => pointer.current,
      onScreen(id) {
        const box = latest.current.find((one) => one.id === id);
        return flow.flowToScreenPosition(
          box ? { x: box.x + box.width / 2, y: box.y + Math.min(box.height / 2, 40) } : { x: 0, y: 0 },
        );
      },
      focus: () => wrapper.current?.focus({ preventScroll: true }),
    };
  }, [flow, store, wrapper]);

  useEffect(() => {
    // Side by side, everything outside means the canvas that edits go to.
    if (!isActive) return;
    const toCanvas = (screen: Point) => flow.screenToFlowPosition(screen);
    const isInside = ({ x, y }: Point) => {
      const at = wrapper.current?.ownerDocument.elementFromPoint(x, y);
      return Boolean(at && wrapper.current?.contains(at));
    };
    setCanvasPort(port);
    setWireGround({
      toCanvas,
      thingAt: (point, without) =>
        (boxAt(latest.current, point, ({ role, id }) => role !== 'note' && id !== without)
          ?.id as ResourceId) ?? null,
    });
    setPlacingGround({
      toCanvas: (screen) => (isInside(screen) ? toCanvas(screen) : null),
      hintAt: (point, kinds: readonly KindName[]) =>
        dropTargetAt(shownDesign(documentStore.getState()), latest.current, point, kinds),
      cornerOf: (container) => latest.current.find(({ id }) => id === container) ?? { x: 0, y: 0 },
    });
    const remember = (event: PointerEvent) => {
      pointer.current = toCanvas({ x: event.clientX, y: event.clientY });
    };
    const element = wrapper.current;
    element?.addEventListener('pointermove', remember);
    return () => {
      setCanvasPort(null);
      setWireGround(null);
      setPlacingGround(null);
      element?.removeEventListener('pointermove', remember);
    };
  }, [flow, port, wrapper, isActive]);

  useFitOnOpen(port, isActive);
  useKeepFit(port, fitted);
  useThingsInView(port, latest, isActive);
  useStepCamera(port);
}

/** How large the canvas is now; what React Flow knows of it comes a little later, when it has just got another size. */
function roomOf(element: HTMLElement | null, known: Room): Room {
  const isThere = element !== null && element.clientWidth > 0;
  return isThere ? { width: element.clientWidth, height: element.clientHeight } : known;
}

/** While there is one variant, a button for another one floats in the upper left corner. */
function hasVariantButton(): boolean {
  const { document, readOnly, aside } = documentStore.getState();
  const isBar = document.variants.length > 1 || aside !== null;
  return !isBar && !readOnly && !isOnStage(presenterStore.getState());
}

/** Shows the whole of a document when it is opened. */
function useFitOnOpen(port: CanvasPort, isActive: boolean): void {
  const wasActive = useRef(isActive);
  wasActive.current = isActive;
  const documentId = useSession((state) => state.documentId);
  useEffect(() => {
    if (!wasActive.current) return;
    const frame = requestAnimationFrame(() => requestAnimationFrame(() => port.fit()));
    // The dialog that opened it is going away; nobody else wants the keyboard then.
    const later = setTimeout(() => {
      if (document.activeElement === document.body) port.focus();
    }, focusAfterMs);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(later);
    };
  }, [port, documentId]);
}

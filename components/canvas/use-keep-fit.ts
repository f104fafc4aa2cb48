import { useStore, useStoreApi, type Viewport } from '@xyflow/react';
import { type RefObject, useEffect, useRef } from 'react';
import { presenterStore } from '../../store/presenter-store.ts';
import { selectionStore } from '../../store/selection-store.ts';
import type { CanvasPort } from './canvas-port.ts';

/** The view that shows everything, and since when it was meant to be there. */
export interface FittedView {
  readonly view: Viewport;
  readonly since: number;
}

/** Until then a view may still be on its way. */
const arrivesMs = 400;

/** Remembers a view that was set now. */
export function fittedNow(view: Viewport | null): FittedView | null {
  return view && { view, since: performance.now() };
}

/** Shows everything again when the canvas gets another size, as long as nobody moved the view since. */
export function useKeepFit(port: CanvasPort, fitted: RefObject<FittedView | null>): void {
  const store = useStoreApi();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const before = useRef({ width, height });
  useEffect(() => {
    const last = before.current;
    before.current = { width, height };
    if (!fitted.current || presenterStore.getState().mode !== 'off') return;
    const [x, y, zoom] = store.getState().transform;
    const isThere =
      performance.now() - fitted.current.since < arrivesMs || isSameView({ x, y, zoom }, fitted.current.view);
    const isSelected = selectionStore.getState().selected.length > 0;
    if (isThere && wantsFit(last, { width, height }, isSelected)) port.fit();
  }, [width, height, store, port, fitted]);
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A panel that opens for what was just chosen must not move the map under the hand. */
export function wantsFit(last: Size, now: Size, isSelected: boolean): boolean {
  if (last.width === 0 || now.width === 0) return false;
  const isSame = last.width === now.width && last.height === now.height;
  const shrinks = now.width < last.width || now.height < last.height;
  return !isSame && !(shrinks && isSelected);
}

function isSameView(a: Viewport, b: Viewport): boolean {
  return Math.abs(a.x - b.x) < 1 && Math.abs(a.y - b.y) < 1 && Math.abs(a.zoom - b.zoom) < 0.001;
}

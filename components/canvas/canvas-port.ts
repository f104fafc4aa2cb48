import type { ResourceId } from '../../model/index.ts';
import type { Camera } from './camera.ts';
import type { Point } from './canvas-state.ts';

/** What the rest of the workbench may ask of the canvas. */
export interface CanvasPort {
  fit(): void;
  zoomTo(zoom: number): void;
  zoomBy(factor: number): void;
  /** Brings things into view, no nearer than the greatest zoom. */
  zoomToThings(ids: readonly ResourceId[], maxZoom?: number): void;
  /** What is seen now, to be seen again on any screen. */
  camera(): Camera;
  /** Moves to what a camera sees; null is everything. */
  lookAt(camera: Camera | null): void;
  /** The middle of the visible part, on the canvas. */
  middle(): Point;
  /** Where the pointer was last, on the canvas; null when it never was there. */
  pointer(): Point | null;
  /** The middle of a thing, on the screen. */
  onScreen(id: string): Point;
  focus(): void;
}

let port: CanvasPort | null = null;

/** Called by the canvas when it appears, and with null when it goes. */
export function setCanvasPort(next: CanvasPort | null): void {
  port = next;
}

/** The canvas, while it is on the screen. */
export function canvasPort(): CanvasPort | null {
  return port;
}

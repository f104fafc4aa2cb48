/** What is seen of the canvas, whatever the size of the screen: the middle, and the zoom on a screen of the usual size. */
export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Size of the canvas on the screen, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Shift and zoom of the canvas, as React Flow has them. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** The screen that a camera's zoom is meant for. */
const usual: Room = { width: 1600, height: 900 };

/** The camera that sees at least what this view shows. */
export function cameraOf({ x, y, zoom }: View, { width, height }: Room): Camera {
  const share = Math.min(usual.width / width, usual.height / height);
  return {
    x: rounded((width / 2 - x) / zoom),
    y: rounded((height / 2 - y) / zoom),
    zoom: Math.round(zoom * share * 1000) / 1000,
  };
}

/** The view through a camera on this screen: everything that the camera sees, as large as it goes. */
export function viewOf(camera: Camera, { width, height }: Room): View {
  const share = Math.min(width / usual.width, height / usual.height);
  const zoom = Math.min(4, Math.max(0.05, camera.zoom * share));
  return { x: width / 2 - camera.x * zoom, y: height / 2 - camera.y * zoom, zoom };
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10;
}

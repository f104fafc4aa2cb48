type Transform = readonly [x: number, y: number, zoom: number];

/** The side of React Flow's store that a linked camera needs; tests bring their own. */
export interface Camera {
  getState(): {
    readonly transform: Transform;
    readonly panZoom: { syncViewport(view: { x: number; y: number; zoom: number }): void } | null;
  };
  setState(change: { transform: [number, number, number] }): void;
  subscribe(listener: (state: { readonly transform: Transform }) => void): () => void;
}

/** Links cameras: what one does the others do in the same frame, and what they do for it goes no further. */
export function createCameraLink() {
  const cameras = new Set<Camera>();
  let isFollowing = false;

  const follow = (camera: Camera, [x, y, zoom]: Transform) => {
    isFollowing = true;
    // A synced view is not reported back, and ends a flight that the follower was on.
    camera.getState().panZoom?.syncViewport({ x, y, zoom });
    camera.setState({ transform: [x, y, zoom] });
    isFollowing = false;
  };

  /** Adds a camera, which takes over the view of those that are there; gives the way to leave. */
  return function link(camera: Camera): () => void {
    const [first] = cameras;
    // A canvas that is still coming up reports a first view of its own, which must not become that of the others: it would end their flight.
    let hasTakenOver = first === undefined;
    const takeOver = () => {
      if (hasTakenOver || !first || camera.getState().panZoom === null) return false;
      hasTakenOver = true;
      follow(camera, first.getState().transform);
      return true;
    };
    takeOver();
    cameras.add(camera);
    let before = camera.getState().transform;
    const end = camera.subscribe(({ transform }) => {
      if (takeOver()) {
        before = camera.getState().transform;
        return;
      }
      if (transform.every((value, index) => value === before[index])) return;
      before = transform;
      if (isFollowing || !hasTakenOver) return;
      for (const other of cameras) if (other !== camera) follow(other, transform);
    });
    return () => {
      end();
      cameras.delete(camera);
    };
  };
}

/** The cameras of this page. */
export const linkCamera = createCameraLink();

import { describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { type Camera, createCameraLink } from './camera-link.ts';

type Transform = [number, number, number];

/** A camera as React Flow has it: its pan and zoom moves the picture, the store tells everybody. */
function camera(transform: Transform) {
  const panZoom = { syncViewport: vi.fn() };
  const store = createStore(() => ({ transform, panZoom }));
  return {
    store: store as unknown as Camera,
    panZoom,
    move: (to: Transform) => store.setState({ transform: to }),
  };
}

describe('linked cameras', () => {
  it('a second camera takes over the view of the first', () => {
    const link = createCameraLink();
    const [first, second] = [camera([10, 20, 0.5]), camera([0, 0, 1])];
    link(first.store);
    link(second.store);
    expect(second.store.getState().transform).toEqual([10, 20, 0.5]);
    expect(second.panZoom.syncViewport).toHaveBeenCalledWith({ x: 10, y: 20, zoom: 0.5 });
    expect(first.panZoom.syncViewport).not.toHaveBeenCalled();
  });

  it('what one does the other does at once, in both directions, and nothing comes back', () => {
    const link = createCameraLink();
    const [first, second] = [camera([0, 0, 1]), camera([0, 0, 1])];
    link(first.store);
    link(second.store);
    second.panZoom.syncViewport.mockClear();
    first.move([5, 6, 2]);
    expect(second.store.getState().transform).toEqual([5, 6, 2]);
    expect(second.panZoom.syncViewport).toHaveBeenCalledTimes(1);
    expect(first.panZoom.syncViewport).not.toHaveBeenCalled();
    second.move([7, 8, 3]);
    expect(first.store.getState().transform).toEqual([7, 8, 3]);
    expect(first.panZoom.syncViewport).toHaveBeenCalledTimes(1);
    expect(second.panZoom.syncViewport).toHaveBeenCalledTimes(1);
  });

  it('a canvas that is still coming up leaves the others alone, and takes over their view once it can', () => {
    const link = createCameraLink();
    const first = camera([10, 20, 0.5]);
    const panZoom = { syncViewport: vi.fn() };
    const coming = createStore<{ transform: Transform; panZoom: typeof panZoom | null }>(() => ({
      transform: [0, 0, 1],
      panZoom: null,
    }));
    link(first.store);
    link(coming as unknown as Camera);
    first.move([1, 2, 3]);
    coming.setState({ transform: [4, 4, 1] });
    coming.setState({ transform: [0, 0, 1], panZoom });
    expect(first.panZoom.syncViewport).not.toHaveBeenCalled();
    expect(first.store.getState().transform).toEqual([1, 2, 3]);
    expect(coming.getState().transform).toEqual([1, 2, 3]);
    coming.setState({ transform: [9, 9, 1] });
    expect(first.store.getState().transform).toEqual([9, 9, 1]);
  });

  it('a camera that left stands still', () => {
    const link = createCameraLink();
    const [first, second] = [camera([0, 0, 1]), camera([0, 0, 1])];
    link(first.store);
    const leave = link(second.store);
    leave();
    first.move([5, 6, 2]);
    expect(second.store.getState().transform).toEqual([0, 0, 1]);
    second.move([1, 1, 1]);
    expect(first.store.getState().transform).toEqual([5, 6, 2]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraOf, type Room, viewOf } from './camera.ts';

const seen = (view: { x: number; y: number; zoom: number }, { width, height }: Room) => ({
  left: -view.x / view.zoom,
  top: -view.y / view.zoom,
  right: (width - view.x) / view.zoom,
  bottom: (height - view.y) / view.zoom,
});

const room = fc.record({
  width: fc.integer({ min: 400, max: 4000 }),
  height: fc.integer({ min: 300, max: 2200 }),
});
const view = fc.record({
  x: fc.integer({ min: -3000, max: 3000 }),
  y: fc.integer({ min: -3000, max: 3000 }),
  zoom: fc.double({ min: 0.5, max: 1.5, noNaN: true }),
});

describe('the camera of a step', () => {
  it('shows on every screen at least what was seen when it was taken', () => {
    fc.assert(
      fc.property(view, room, room, (taken, small, large) => {
        const then = seen(taken, small);
        const camera = cameraOf(taken, small);
        const next = viewOf(camera, large);
        fc.pre(next.zoom > 0.05 && next.zoom < 4);
        const now = seen(next, large);
        const slack = 3 + (then.right - then.left) * 0.01;
        expect(now.left).toBeLessThanOrEqual(then.left + slack);
        expect(now.top).toBeLessThanOrEqual(then.top + slack);
        expect(now.right).toBeGreaterThanOrEqual(then.right - slack);
        expect(now.bottom).toBeGreaterThanOrEqual(then.bottom - slack);
      }),
    );
  });

  it('a larger screen of the same shape shows the same, larger', () => {
    const camera = cameraOf({ x: -100, y: -50, zoom: 1 }, { width: 960, height: 540 });
    const { x, y, zoom } = viewOf(camera, { width: 1920, height: 1080 });
    expect([Math.round(x), Math.round(y), Math.round(zoom * 100)]).toEqual([-200, -100, 200]);
  });
});

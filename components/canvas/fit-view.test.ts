import { expect, test } from 'vitest';
import type { Box } from '../../model/index.ts';
import { fitView } from './fit-view.ts';

const box = (x: number, y: number, width: number, height: number, role: Box['role'] = 'node'): Box => ({
  id: `${x} ${y}`,
  kind: 'virtualMachine',
  role,
  x,
  y,
  width,
  height,
  depth: 0,
  parent: null,
});
const room = { width: 800, height: 400 };

/** The lower edge of a box on the screen. */
const lowerEdge = (one: Box, view: ReturnType<typeof fitView>) =>
  view ? (one.y + one.height) * view.zoom + view.y : Number.NaN;

test('everything is in the middle, with some air, and no nearer than allowed', () => {
  const view = fitView([box(0, 0, 1600, 200)], room, 1.2);
  expect(view?.zoom).toBeCloseTo((800 - 48) / 1600);
  expect(view?.x).toBeCloseTo(24);
  expect(fitView([box(0, 0, 100, 50)], room, 1.2)?.zoom).toBe(1.2);
});

test('a small canvas gives less air', () => {
  const narrow = fitView([box(0, 0, 1600, 100)], { width: 500, height: 400 }, 1.2);
  expect(narrow?.x).toBeCloseTo(16);
});

test('nothing that is read lies under the zoom control; a frame may', () => {
  const node = box(1300, 700, 100, 60);
  const [frame, other] = [box(1280, 640, 140, 140, 'frame'), box(0, 0, 100, 60)];
  expect(lowerEdge(node, fitView([frame, node, other], room, 1.2))).toBeLessThanOrEqual(350);
  expect(lowerEdge(frame, fitView([frame, other], room, 1.2))).toBeCloseTo(376);
});

test('no title lies under the button for another variant', () => {
  const tall = [box(0, 0, 700, 1000, 'frame'), box(800, 0, 1300, 1000, 'frame')];
  const view = fitView(tall, { width: 800, height: 384 }, 1.2, true);
  expect(view?.y).toBeCloseTo(44);
  expect(fitView(tall, { width: 800, height: 384 }, 1.2)?.y).toBeCloseTo(24);
  const narrow = fitView([box(0, 0, 700, 900, 'frame')], { width: 800, height: 384 }, 1.2, true);
  expect(narrow?.y).toBeCloseTo(24);
});

test('without boxes, or before there is a canvas, there is no view', () => {
  expect(fitView([], room, 1)).toBeNull();
  expect(fitView([box(0, 0, 10, 10)], { width: 0, height: 0 }, 1)).toBeNull();
});

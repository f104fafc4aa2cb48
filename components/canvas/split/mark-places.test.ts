import { describe, expect, it } from 'vitest';
import type { Box, Line, ResourceId } from '../../../model/index.ts';
import { markPlaces } from './mark-places.ts';
import { lineName, type Mark, type PaneMarks } from './marks.ts';

const added: Mark = { how: 'added', fields: [] };
const changed: Mark = { how: 'changed', fields: ['Prefix'] };

function box(id: string, role: Box['role'], more: Partial<Box> = {}): Box {
  return {
    id,
    role,
    kind: 'virtualMachine',
    x: 0,
    y: 0,
    width: 160,
    height: 60,
    depth: 0,
    parent: null,
    ...more,
  };
}

const line: Line = {
  key: 'peering 0',
  id: 'peering' as ResourceId,
  kind: 'peering',
  from: 'a' as ResourceId,
  to: 'b' as ResourceId,
  points: [
    { x: 0, y: 100 },
    { x: 200, y: 100 },
  ],
};

function marks(things: Readonly<Record<string, Mark>>, lines: PaneMarks['lines'] = new Map()): PaneMarks {
  return {
    things: new Map(Object.entries(things)),
    lines,
    ghosts: [],
    ghostLines: [],
    lit: new Set(),
    litLines: new Set(),
  };
}

describe('places of marks', () => {
  it('on the lower edge of a node and the upper edge of a frame, where the names are not', () => {
    const [node] = markPlaces(marks({ a: added }), [box('a', 'node')], [], 1);
    expect(node?.y).toBeGreaterThan(50);
    const [frame] = markPlaces(marks({ a: added }), [box('a', 'frame')], [], 1);
    expect(frame?.y).toBeLessThan(0);
    const end = (place: typeof node) => (place?.x ?? 0) + (place?.width ?? 0);
    expect([end(node), end(frame)]).toEqual([180, 160]);
  });

  it('as large on the screen at every zoom; from far away as a shape alone', () => {
    const at = (zoom: number) => markPlaces(marks({ a: changed }), [box('a', 'node')], [], zoom)[0];
    expect((at(0.5)?.height ?? 0) * 0.5).toBe(at(1)?.height);
    expect(at(0.5)?.isShort).toBe(false);
    expect(at(0.3)?.isShort).toBe(true);
    expect((at(0.3)?.width ?? 0) * 0.3).toBeLessThan(at(1)?.width ?? 0);
  });

  it('on the middle of a line', () => {
    const [place] = markPlaces(marks({}, new Map([[lineName(line), changed]])), [], [line], 1);
    expect([(place?.x ?? 0) + (place?.width ?? 0) / 2, (place?.y ?? 0) + (place?.height ?? 0) / 2]).toEqual([
      100, 100,
    ]);
  });

  it('once for a badge that stands in several places, and not beside an owner that says it', () => {
    const badges = ['one', 'two'].map((owner) => box('nsg', 'badge', { owner: owner as ResourceId }));
    expect(markPlaces(marks({ nsg: added }), badges, [], 1)).toHaveLength(1);
    expect(markPlaces(marks({ nsg: added, one: added, two: added }), badges, [], 1)).toHaveLength(0);
    expect(markPlaces(marks({ nsg: added, one: changed }), badges.slice(0, 1), [], 1)).toHaveLength(1);
  });
});

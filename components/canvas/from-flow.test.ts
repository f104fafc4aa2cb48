import { describe, expect, it } from 'vitest';
import { boxesOf, type Document, placeOf, toResourceId, variantOf } from '../../model/index.ts';
import { smallDocument } from './flow.test-helper.ts';
import { moveEdit, nudgeEdit, outermost, resizeEdit } from './from-flow.ts';

const id = toResourceId;
const document = smallDocument();
const boxes = boxesOf(document, 'v');
const place = (of: Document, name: string) => placeOf(of.canvas, 'v', id(name));
const absolute = (of: Document, name: string) => {
  const box = boxesOf(of, 'v').find((one) => one.id === name);
  return box && { x: box.x, y: box.y };
};

describe('moveEdit', () => {
  it('moves within the container and keeps the design', () => {
    const moved = moveEdit(boxes, [{ id: id('vm'), x: 160, y: 220 }], 'keeps')(document, ['v']);
    expect(absolute(moved.document, 'vm')).toEqual({ x: 160, y: 220 });
    expect(moved.document.variants).toBe(document.variants);
  });

  it('moves into another container, with an address of that one', () => {
    const { document: moved, problems } = moveEdit(
      boxes,
      [{ id: id('vm'), x: 400, y: 200 }],
      id('snet-b'),
    )(document, ['v']);
    const vm = variantOf(moved, 'v').design.resources[id('vm')];
    expect(vm?.parent).toBe('snet-b');
    expect(absolute(moved, 'vm')).toEqual({ x: 400, y: 200 });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('says why not, and changes nothing', () => {
    const { document: same, problems } = moveEdit(
      boxes,
      [{ id: id('vm'), x: 0, y: 0 }],
      null,
    )(document, ['v']);
    expect(same.variants).toBe(document.variants);
    expect(place(same, 'vm')).toEqual(place(document, 'vm'));
    expect(problems).toHaveLength(1);
  });

  it('keeps the size of a frame, and puts nothing on a title', () => {
    const sized = resizeEdit(boxes, { id: id('vnet'), x: 100, y: 100, width: 900, height: 500 })(document, [
      'v',
    ]).document;
    const moved = moveEdit(
      boxesOf(sized, 'v'),
      [{ id: id('vnet'), x: 0, y: 0 }],
      'keeps',
    )(sized, ['v']).document;
    expect(place(moved, 'vnet')).toMatchObject({ width: 900, height: 500 });
    const up = moveEdit(boxes, [{ id: id('snet-a'), x: 90, y: 90 }], 'keeps')(document, ['v']).document;
    expect(place(up, 'snet-a')).toMatchObject({ x: 16, y: 40 });
  });
});

describe('resizeEdit', () => {
  it('leaves what stands inside where it is on the screen', () => {
    const before = absolute(document, 'vm');
    const next = resizeEdit(boxes, { id: id('vnet'), x: 60, y: 60, width: 700, height: 400 })(document, [
      'v',
    ]);
    expect(absolute(next.document, 'vnet')).toEqual({ x: 60, y: 60 });
    expect(absolute(next.document, 'vm')).toEqual(before);
  });
});

describe('nudgeEdit', () => {
  it('moves a container once, not its parts again', () => {
    const next = nudgeEdit(boxes, [id('vnet'), id('vm')], { x: 8, y: 0 })(document, ['v']).document;
    expect(absolute(next, 'vm')).toEqual({
      x: (absolute(document, 'vm')?.x ?? 0) + 8,
      y: absolute(document, 'vm')?.y,
    });
  });
});

describe('outermost', () => {
  it.each([
    [['vnet', 'vm'], ['vnet']],
    [
      ['snet-a', 'snet-b'],
      ['snet-a', 'snet-b'],
    ],
    [['vm'], ['vm']],
  ])('%j', (ids, expected) => expect([...outermost(boxes, ids)]).toEqual(expected));
});

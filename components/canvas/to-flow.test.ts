import { describe, expect, it } from 'vitest';
import { boxesOf } from '../../model/index.ts';
import { smallDocument, withSharedRules } from './flow.test-helper.ts';
import { toFlow } from './to-flow.ts';

const none = { variant: 'v', selected: new Set<string>() };

describe('toFlow', () => {
  const document = smallDocument();
  const boxes = boxesOf(document, 'v');
  const nodes = toFlow(document, boxes, none);

  it('puts parents before their children, relative to them, at the places of the document', () => {
    expect(nodes.map(({ id, parentId, position }) => [id, parentId, position.x, position.y])).toEqual([
      ['vnet', undefined, 100, 100],
      ['snet-a', 'vnet', 16, 44],
      ['vm', 'snet-a', 16, 44],
      ['snet-b', 'vnet', 260, 44],
    ]);
  });

  it('keeps the objects of what did not change', () => {
    const again = toFlow(document, boxesOf(document, 'v'), none, nodes);
    expect(again.every((node, index) => node === nodes[index])).toBe(true);
    const chosen = toFlow(document, boxes, { variant: 'v', selected: new Set(['vm']) }, nodes);
    expect(chosen.filter((node, index) => node !== nodes[index]).map(({ id }) => id)).toEqual(['vm']);
  });

  it('gives a badge one node in each subnet that refers to it, and none that can be dragged', () => {
    const shared = withSharedRules(document);
    const badges = toFlow(shared, boxesOf(shared, 'v'), none).filter(({ type }) => type === 'badge');
    expect(badges.map(({ id }) => id).sort()).toEqual(['snet-a/nsg', 'snet-b/nsg']);
    expect(badges.every(({ draggable }) => draggable === false)).toBe(true);
  });

  it('names every node for those who listen', () => {
    expect(nodes.map(({ ariaLabel }) => ariaLabel)).toContain('vm, Virtual machine');
  });

  it('draws notes', () => {
    const note = { id: 'n', text: 'hello', x: 5, y: 6, width: 100, height: 50 };
    const noted = { ...document, canvas: { ...document.canvas, notes: [note] } };
    const node = toFlow(noted, boxesOf(noted, 'v'), none).find(({ id }) => id === 'n');
    expect(node).toMatchObject({ type: 'note', position: { x: 5, y: 6 }, data: { note } });
  });
});

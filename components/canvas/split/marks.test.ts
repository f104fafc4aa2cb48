import { describe, expect, it } from 'vitest';
import {
  type AddResourceInput,
  addResource,
  changedResources,
  changeSettings,
  type Document,
  newDocument,
  type ResourceId,
  removeResources,
  variantOf,
} from '../../../model/index.ts';
import { boxesIn, linesIn } from '../use-arrangement.ts';
import { lineName, marksOf, markWords } from './marks.ts';

const id = (text: string) => text as ResourceId;

function add(document: Document, targets: readonly string[], input: AddResourceInput): Document {
  return addResource(document, targets, input).document;
}

/** Two VNets with a peering in both variants; the second variant loses a machine, gains one, and has another prefix. */
function twoVariants(): Document {
  let document = newDocument('Test', 'a');
  const both = ['a'];
  document = add(document, both, { id: id('region'), kind: 'region', parent: null });
  document = add(document, both, { id: id('hub'), kind: 'virtualNetwork', parent: id('region') });
  document = add(document, both, { id: id('spoke'), kind: 'virtualNetwork', parent: id('region') });
  document = add(document, both, { id: id('subnet'), kind: 'subnet', parent: id('hub') });
  document = add(document, both, { id: id('other'), kind: 'subnet', parent: id('spoke') });
  document = add(document, both, { id: id('old'), kind: 'virtualMachine', parent: id('subnet') });
  document = add(document, both, {
    id: id('peering'),
    kind: 'peering',
    parent: null,
    settings: { left: { exists: true, vnet: id('hub') }, right: { exists: true, vnet: id('spoke') } },
  });
  const [first] = document.variants;
  if (!first) throw new Error('A document has a variant');
  document = { ...document, variants: [first, { ...first, id: 'b', name: 'After' }] };
  document = removeResources(document, ['b'], { ids: [id('old')] }).document;
  document = add(document, ['b'], { id: id('new'), kind: 'virtualMachine', parent: id('other') });
  return changeSettings(document, ['b'], { id: id('subnet'), settings: { prefix: '10.0.9.0/24' } }).document;
}

function marks(document: Document, side: 'left' | 'right') {
  const content = (variant: string) => {
    const boxes = boxesIn(document, variant);
    return { boxes, lines: linesIn(document, variant, boxes) };
  };
  const changes = changedResources(variantOf(document, 'a').design, variantOf(document, 'b').design);
  const [own, other] = side === 'left' ? ['a', 'b'] : ['b', 'a'];
  return { ...marksOf(side, changes, content(own ?? ''), content(other ?? '')), own: content(own ?? '') };
}

describe('marks of difference', () => {
  const document = twoVariants();

  it.each([
    ['left', { old: 'removed', subnet: 'changed' }, ['new']],
    ['right', { new: 'added', subnet: 'changed' }, ['old']],
  ] as const)('on the %s: what is there is marked, what is not has a ghost', (side, expected, ghosts) => {
    const { things, ghosts: gone } = marks(document, side);
    expect(Object.fromEntries([...things].map(([one, { how }]) => [one, how]))).toEqual(expected);
    expect(gone.filter(({ role }) => role === 'node').map((box) => box.id)).toEqual(ghosts);
  });

  it('a changed thing tells its fields', () => {
    const mark = marks(document, 'right').things.get('subnet');
    expect(mark && markWords(mark)).toMatch(/^changed: .*[Pp]refix/);
    expect(markWords({ how: 'added', fields: [] })).toBe('added');
  });

  it('a ghost stands in its container as it does in the other pane', () => {
    const right = marks(document, 'right');
    const ghost = right.ghosts.find((box) => box.id === 'old');
    const twin = boxesIn(document, 'a').find((box) => box.id === 'old');
    expect(ghost).toMatchObject({ width: twin?.width, height: twin?.height });
    const [here, there] = ['b', 'a'].map((one) => boxesIn(document, one).find((box) => box.id === 'subnet'));
    expect((ghost?.x ?? 0) - (here?.x ?? 0)).toBe((twin?.x ?? 0) - (there?.x ?? 0));
  });

  it('what differs is lit with its containers, the rest is not', () => {
    const { lit } = marks(document, 'right');
    expect([...lit].sort()).toEqual(['hub', 'new', 'other', 'region', 'spoke', 'subnet']);
    expect(marks(document, 'left').lit.has('spoke')).toBe(false);
  });

  it('a line that only one variant has is marked there and a ghost beside it', () => {
    const without = removeResources(document, ['b'], { ids: [id('peering')] }).document;
    const left = marks(without, 'left');
    const [line] = left.own.lines;
    expect(line && left.lines.get(lineName(line))?.how).toBe('removed');
    expect(line && left.litLines.has(lineName(line))).toBe(true);
    expect(marks(without, 'right').ghostLines.map((one) => one.id)).toEqual(['peering']);
    expect(marks(document, 'left').lines.size).toBe(0);
  });

  it('a variant beside itself shows nothing', () => {
    const boxes = boxesIn(document, 'a');
    const content = { boxes, lines: linesIn(document, 'a', boxes) };
    const same = marksOf('left', [], content, content);
    expect([same.things.size, same.lines.size, same.ghosts.length, same.ghostLines.length]).toEqual([
      0, 0, 0, 0,
    ]);
  });
});

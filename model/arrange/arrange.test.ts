import { describe, expect, it, test } from 'vitest';
import { newDocument } from '../document/document.ts';
import { newResource } from '../document/resource.ts';
import { toResourceId } from '../ids.ts';
import { alignGuides } from './align-guides.ts';
import { type Box, overlaps } from './box.ts';
import { boxesOf } from './boxes-of.ts';
import { freePlace } from './free-place.ts';
import { linesOf } from './lines-of.ts';
import { fitText, measureText, wrapText } from './measure-text.ts';
import { neighbour } from './neighbour.ts';
import { routePath } from './route-path.ts';

const box = (id: string, x: number, y: number, width = 160, height = 48, more: Partial<Box> = {}): Box => ({
  id,
  kind: 'keyVault',
  role: 'node',
  x,
  y,
  width,
  height,
  depth: 0,
  parent: null,
  ...more,
});

describe('text', () => {
  const style = { font: 'sans', size: 14, weight: 600 } as const;

  test('Inter has the widths of its font, Plex Mono one width for all', () => {
    expect(measureText('il', style)).toBeLessThan(measureText('wm', style));
    expect(measureText('10.0.0.4', { font: 'mono', size: 10, weight: 400 })).toBe(48);
  });

  test('is cut with an ellipsis and wrapped at dots', () => {
    expect(fitText('privatelink.database.windows.net', 100, style)).toMatch(/^privatelink.*…$/);
    const lines = wrapText('privatelink.database.windows.net', 170, style, 2);
    expect(lines).toHaveLength(2);
    expect(lines.join('')).toBe('privatelink.database.windows.net');
  });

  it('break before a capital rather than in the middle of a word', () =>
    expect(wrapText('BlobStorageAccountPrivateEndpoint', 200, style, 2)).toEqual([
      'BlobStorageAccountPrivate',
      'Endpoint',
    ]));
});

describe('lines', () => {
  it.each([
    ['side by side: straight', box('a', 0, 0), box('b', 400, 0), 2],
    ['one below the other: straight', box('a', 0, 0), box('b', 0, 400), 2],
    ['far apart both ways: two bends at most', box('a', 0, 0), box('b', 400, 400), 4],
  ] as const)('%s', (_, a, b, points) => {
    const way = routePath([a, b], 'a', 'b');
    expect(way.length).toBeLessThanOrEqual(points);
    for (let index = 1; index < way.length; index += 1) {
      const [from, to] = [way[index - 1], way[index]];
      expect(from?.x === to?.x || from?.y === to?.y).toBe(true);
    }
  });

  test('go around a node that stands between', () => {
    const [a, b, between] = [box('a', 0, 0), box('b', 600, 200), box('c', 300, -20, 160, 90)];
    const way = routePath([a, b, between], 'a', 'b');
    const crosses = way.some((point, index) => {
      const next = way[index + 1];
      return (
        next &&
        point.y === next.y &&
        point.y > -20 &&
        point.y < 70 &&
        Math.min(point.x, next.x) < 460 &&
        Math.max(point.x, next.x) > 300
      );
    });
    expect(crosses).toBe(false);
  });

  test('start and end at borders, and are empty where an end is not drawn', () => {
    expect(routePath([box('a', 0, 0)], 'a', 'gone')).toEqual([]);
    const [first] = routePath([box('a', 0, 0), box('b', 400, 0)], 'a', 'b');
    expect(first?.x).toBe(160);
  });
});

test('arrow keys go straight ahead first', () => {
  const boxes = [box('a', 0, 0), box('b', 300, 0), box('c', 300, 300), box('d', 0, 300)];
  expect(neighbour(boxes, toResourceId('a'), 'right')).toBe('b');
  expect(neighbour(boxes, toResourceId('a'), 'down')).toBe('d');
  expect(neighbour(boxes, toResourceId('a'), 'left')).toBeNull();
});

test('a box near the edge of a sibling is pulled to it, and the guide says where', () => {
  const still = box('b', 100, 200);
  const { x, guides } = alignGuides(box('a', 103, 0), [still]);
  expect(x).toBe(100);
  expect(guides[0]).toMatchObject({ x1: 100, x2: 100 });
  expect(alignGuides(box('a', 140, 0, 50), [still]).guides).toEqual([]);
});

describe('a small design', () => {
  const id = toResourceId;
  const vnet = newResource('virtualNetwork', id('vnet'), 'vnet', null);
  const nsg = newResource('networkSecurityGroup', id('nsg'), 'nsg', null);
  const subnet = newResource('subnet', id('snet'), 'snet', vnet.id, { networkSecurityGroup: nsg.id });
  const vault = newResource('keyVault', id('kv'), 'kv', null);
  const endpoint = newResource('privateEndpoint', id('pe'), 'pe', subnet.id, { target: vault.id });
  const empty = newDocument('small', 'v');
  const resources = Object.fromEntries([vnet, nsg, subnet, vault, endpoint].map((one) => [one.id, one]));
  const document = { ...empty, variants: [{ id: 'v', name: 'v', design: { resources } }] };
  const boxes = boxesOf(document, 'v');

  test('an attached NSG is a badge at the foot of its subnet and no node of its own', () => {
    const badges = boxes.filter((one) => one.id === 'nsg');
    expect(badges).toHaveLength(1);
    expect(badges[0]).toMatchObject({ role: 'badge', owner: 'snet' });
  });

  test('an endpoint is tethered to what it stands for', () => {
    expect(linesOf(document, 'v', boxes)).toMatchObject([{ kind: 'tether', from: 'pe', to: 'kv' }]);
  });

  test('a frame of two variants is as large as the larger one, in both', () => {
    const wide = newResource('virtualMachine', id('vm'), 'vm', subnet.id);
    const canvas = { ...empty.canvas, places: { [wide.id]: { x: 600, y: 48 } } };
    const second = { id: 'w', name: 'w', design: { resources: { ...resources, [wide.id]: wide } } };
    const both = { ...document, canvas, variants: [...document.variants, second] };
    const size = (variant: string) => boxesOf(both, variant).find((one) => one.id === 'snet');
    expect(size('v')).toMatchObject({ width: size('w')?.width, height: size('w')?.height });
  });

  describe('of two variants', () => {
    const more = newResource('storageAccount', id('aa'), 'aa', null);
    const second = { id: 'w', name: 'w', design: { resources: { ...resources, [more.id]: more } } };
    const both = { ...document, variants: [...document.variants, second] };
    const at = (where: typeof both, variant: string, thing: string) => {
      const { x, y } = boxesOf(where, variant).find((one) => one.id === thing) as Box;
      return { x, y };
    };

    test('what waits for a place in both gets one spot, so that nothing jumps', () => {
      for (const thing of ['vnet', 'snet', 'pe', 'kv'])
        expect(at(both, 'w', thing), thing).toEqual(at(both, 'v', thing));
    });

    test('a free place is free in both', () => {
      const { x, y } = at(both, 'w', 'aa');
      const canvas = { ...empty.canvas, places: { [more.id]: { x, y } } };
      const spot = { ...freePlace({ ...both, canvas }, 'v', null, 'keyVault'), width: 160, height: 48 };
      for (const variant of ['v', 'w'])
        for (const one of boxesOf({ ...both, canvas }, variant).filter(({ parent }) => parent === null))
          expect(overlaps(spot, one)).toBe(false);
    });

    test('a thing with a place of its own stands there in that variant alone', () => {
      const canvas = {
        ...empty.canvas,
        places: { [vault.id]: { x: 800, y: 40 } },
        placesIn: { w: { [vault.id]: { x: 900, y: 80 } } },
      };
      expect(at({ ...both, canvas }, 'v', 'kv')).toEqual({ x: 800, y: 40 });
      expect(at({ ...both, canvas }, 'w', 'kv')).toEqual({ x: 900, y: 80 });
    });
  });
});

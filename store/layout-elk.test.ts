import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import {
  boxesOf,
  type Document,
  type ElkGraph,
  newDocument,
  newResource,
  overlaps,
  toResourceId,
} from '../model/index.ts';
import { type ElkPort, layOut } from './layout-elk.ts';

const id = toResourceId;

function threeNetworks(): Document {
  const first = newDocument('Three', 'v');
  const peering = (name: string, right: string) =>
    newResource('peering', id(name), name, null, {
      left: { ...newResource('peering', id('x'), 'x').settings.left, vnet: id('hub') },
      right: { ...newResource('peering', id('x'), 'x').settings.right, vnet: id(right) },
    });
  const things = [
    newResource('region', id('r'), 'West Europe'),
    ...['hub', 'a', 'b'].map((name) => newResource('virtualNetwork', id(name), name, id('r'))),
    newResource('subnet', id('s'), 'snet', id('hub'), { prefix: '10.0.0.0/24' }),
    peering('p1', 'a'),
    peering('p2', 'b'),
  ];
  const design = { resources: Object.fromEntries(things.map((one) => [one.id, one])) };
  return { ...first, variants: [{ id: 'v', name: 'Design', design }] };
}

/** elkjs itself behind the messages of its worker. */
function elkPort(answer: (graph: ElkGraph) => Promise<unknown>): ElkPort {
  let hear: (message: never) => void = () => {};
  return {
    listen: (onMessage) => {
      hear = onMessage as typeof hear;
    },
    post: ({ id: number, cmd, graph }) => {
      if (cmd === 'layout' && graph)
        answer(structuredClone(graph)).then(
          (data) => hear({ id: number, data } as never),
          (error) => hear({ id: number, error } as never),
        );
    },
    terminate: () => {},
  };
}

const elk = () => elkPort((graph) => new Elk().layout(graph as never));

describe('layOut', () => {
  test('a hub stands left of its spokes, and no two networks touch', async () => {
    const document = await layOut(threeNetworks(), 'v', { start: elk });
    const boxes = boxesOf(document, 'v').filter(({ kind }) => kind === 'virtualNetwork');
    const [hub, ...spokes] = ['hub', 'a', 'b'].map((name) => boxes.find((box) => box.id === name));
    for (const spoke of spokes) expect(spoke && hub && spoke.x >= hub.x + hub.width).toBe(true);
    for (const a of boxes) for (const b of boxes) if (a !== b) expect(overlaps(a, b)).toBe(false);
    expect(Object.keys(document.canvas.places).sort()).toEqual(['a', 'b', 'hub', 'r', 's']);
  });

  const failures: readonly (readonly [string, () => ElkPort])[] = [
    ['it answers an error', () => elkPort(() => Promise.reject(new Error('no')))],
    ['it crashes', () => ({ ...elk(), listen: (_, onCrash) => onCrash('gone'), post: () => {} })],
    [
      'it cannot be started',
      () => {
        throw new Error('blocked');
      },
    ],
  ];
  test.each(failures)('things stand in rows where %s', async (_, start) => {
    const document = await layOut(threeNetworks(), 'v', { start });
    expect(Object.keys(document.canvas.places)).toHaveLength(5);
  });

  test('it can be ended', async () => {
    const stop = new AbortController();
    const running = layOut(threeNetworks(), 'v', {
      signal: stop.signal,
      start: () => elkPort(() => new Promise(() => {})),
    });
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
  });
});

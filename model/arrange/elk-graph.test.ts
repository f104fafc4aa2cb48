import Elk from 'elkjs/lib/elk.bundled.js';
import { describe, expect, test } from 'vitest';
import { emptyCanvas } from '../document/canvas.ts';
import { type Document, newDocument } from '../document/document.ts';
import { newResource, type Resource } from '../document/resource.ts';
import { toResourceId } from '../ids.ts';
import { type Box, holds, overlaps } from './box.ts';
import { boxesOf } from './boxes-of.ts';
import { type ElkGraph, elkGraphOf, withLayout } from './elk-graph.ts';

const id = toResourceId;

function documentWith(things: readonly Resource[]): Document {
  const design = { resources: Object.fromEntries(things.map((one) => [one.id, one])) };
  return {
    ...newDocument('Test', 'v'),
    variants: [{ id: 'v', name: 'Design', design }],
    canvas: emptyCanvas,
  };
}

async function laidOut(document: Document): Promise<readonly Box[]> {
  const result = await new Elk().layout(structuredClone(elkGraphOf(document, 'v')) as never);
  return boxesOf(withLayout(document, 'v', result as unknown as ElkGraph), 'v');
}

function peering(name: string, left: string, right: string): Resource {
  const { settings, ...rest } = newResource('peering', id(name), name);
  return {
    ...rest,
    settings: {
      ...settings,
      left: { ...settings.left, vnet: id(left) },
      right: { ...settings.right, vnet: id(right) },
    },
  };
}

/** A hub with gateway and firewall, its spokes with endpoints, a site, services, zones and boxes that nobody knows. */
function landscape(spokes: number): Document {
  const names = Array.from({ length: spokes }, (_, index) => `spoke-${index + 1}`);
  return documentWith([
    newResource('region', id('region'), 'West Europe'),
    newResource('onPremisesSite', id('site'), 'Head office'),
    newResource('publicServices', id('public'), 'Public services'),
    newResource('globalServices', id('global'), 'Global services'),
    newResource('virtualNetwork', id('hub'), 'hub', id('region')),
    newResource('subnet', id('gw'), 'GatewaySubnet', id('hub'), { prefix: '10.0.0.0/27' }),
    newResource('vpnGateway', id('vpn'), 'vpn', id('gw')),
    newResource('connection', id('con'), 'con', null, { gateway: id('vpn'), site: id('site') }),
    newResource('storageAccount', id('st'), 'st', id('public')),
    newResource('privateDnsZone', id('zone'), 'privatelink.blob.core.windows.net', id('global'), {
      links: [{ vnet: id('hub'), resolutionPolicy: 'Default', registrationEnabled: false }],
    }),
    newResource('networkSecurityGroup', id('nsg'), 'nsg-with-a-long-name'),
    newResource('routeTable', id('rt'), 'route-table-with-a-long-name'),
    ...Array.from({ length: 7 }, (_, index) => newResource('other', id(`other-${index}`), `other ${index}`)),
    ...names.flatMap((name) => [
      newResource('virtualNetwork', id(name), name, id('region')),
      newResource('subnet', id(`${name}-a`), 'a', id(name), {
        prefix: '10.1.0.0/24',
        networkSecurityGroup: id('nsg'),
        routeTable: id('rt'),
      }),
      newResource('subnet', id(`${name}-b`), 'b', id(name), { prefix: '10.1.1.0/24' }),
      newResource('privateEndpoint', id(`${name}-pe`), 'pe', id(`${name}-b`), { target: id('st') }),
      peering(`${name}-p`, 'hub', name),
    ]),
  ]);
}

describe('a layout by ELK', () => {
  test.each([0, 1, 3, 4, 9])(
    'with %i spokes: nothing overlaps, and everything is inside its frame',
    async (spokes) => {
      const boxes = await laidOut(landscape(spokes));
      const solid = boxes.filter(({ role }) => role !== 'badge');
      for (const a of solid) {
        for (const b of solid) {
          if (a.id < b.id && a.parent === b.parent) expect(overlaps(a, b), `${a.id} and ${b.id}`).toBe(false);
          if (b.parent === a.id) expect(holds(a, b), `${a.id} holds ${b.id}`).toBe(true);
        }
      }
    },
  );

  test('sites stand left, services and global things right, and boxes that nothing leads to below', async () => {
    const boxes = await laidOut(landscape(2));
    const of = (name: string) => boxes.find((box) => box.id === name) as Box;
    expect(of('site').x + of('site').width).toBeLessThan(of('region').x);
    expect(of('region').x + of('region').width).toBeLessThan(of('public').x);
    expect(of('region').x + of('region').width).toBeLessThan(of('global').x);
    expect(of('other-0').y).toBeGreaterThan(of('region').y + of('region').height);
    expect(of('hub').x + of('hub').width).toBeLessThan(of('spoke-1').x);
  });

  test('many spokes stand on both sides of their hub', async () => {
    const boxes = await laidOut(landscape(6));
    const of = (name: string) => boxes.find((box) => box.id === name) as Box;
    const left = [1, 2, 3, 4, 5, 6].filter((number) => of(`spoke-${number}`).x < of('hub').x);
    expect(left).toHaveLength(3);
  });

  test('subnets stand in the order of their prefixes', async () => {
    const boxes = await laidOut(landscape(1));
    const order = boxes
      .filter(({ parent, role }) => parent === 'spoke-1' && role === 'frame')
      .map((box) => box.id);
    expect(order).toEqual(['spoke-1-a', 'spoke-1-b']);
  });

  test('the same design is laid out the same', async () => {
    expect(await laidOut(landscape(3))).toEqual(await laidOut(landscape(3)));
  });

  test('an empty design is nothing to lay out', async () => {
    expect(await laidOut(documentWith([]))).toEqual([]);
  });
});

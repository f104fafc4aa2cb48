import { describe, expect, test } from 'vitest';
import {
  build,
  designOf,
  get,
  id,
  join,
  type Part,
  saysOf,
  settingsOf,
  shown,
} from './building.test-helper.ts';
import { checkDesign } from './checks.ts';
import { newDocument, usualDefaults } from './document.ts';
import { changeSettings } from './edits/change-settings.ts';
import { duplicateResources } from './edits/duplicate-resources.ts';
import { moveResource } from './edits/move-resource.ts';
import { copyText, pasteText } from './edits/paste-resources.ts';

const parts: readonly Part[] = [
  ['region', 'region', null],
  ['hub', 'virtualNetwork', 'region'],
  ['spoke', 'virtualNetwork', 'region'],
  ['gws', 'subnet', 'hub', undefined, 'GatewaySubnet'],
  ['gw', 'vpnGateway', 'gws'],
  ['app', 'subnet', 'spoke'],
  ['data', 'subnet', 'spoke'],
  ['vm', 'virtualMachine', 'app'],
  [
    'rt',
    'routeTable',
    'region',
    { routes: [{ name: 'a', prefix: '10.1.0.0/24', nextHopAddress: '10.1.0.4' }] },
  ],
  ['nsg', 'networkSecurityGroup', 'region'],
  ['st', 'storageAccount', null],
];
const world = ['app', 'data'].reduce(
  (document, subnet) => join(document, 'nsg', subnet),
  join(build(...parts), 'hub', 'spoke'),
);

/** Ids in the order of asking: n1, n2, ... */
function counter() {
  let count = 0;
  return () => {
    count += 1;
    return id(`n${count}`);
  };
}

function duplicate(...ids: readonly string[]) {
  const result = duplicateResources(world, shown, { ids: ids.map(id), newId: counter() });
  const fresh = Object.values(designOf(result.document).resources).filter(
    (one) => !Object.hasOwn(designOf(world).resources, one.id),
  );
  return { ...result, fresh };
}

describe('duplicate-resources', () => {
  test('a machine gets a name and an address of its own', () => {
    const { document, fresh } = duplicate('vm');
    expect(fresh.map(({ name, parent }) => [name, parent])).toEqual([['vm-2', 'app']]);
    expect(settingsOf(document, 'n1').interfaces).toMatchObject([{ address: '10.1.0.5' }]);
    expect(checkDesign(designOf(document), usualDefaults)).toEqual([]);
  });

  test('a subnet takes its machines to a free prefix at the same offset, and keeps its outer references', () => {
    const { document, fresh } = duplicate('app');
    const subnet = fresh.find(({ kind }) => kind === 'subnet');
    expect(subnet?.settings).toMatchObject({ prefix: '10.1.2.0/24', networkSecurityGroup: 'nsg' });
    expect(fresh.find(({ kind }) => kind === 'virtualMachine')?.settings).toMatchObject({
      interfaces: [{ address: '10.1.2.4' }],
    });
    expect(checkDesign(designOf(document), usualDefaults)).toEqual([]);
  });

  test('two VNets are copied with the peering between them', () => {
    const { document, fresh } = duplicate('hub', 'spoke');
    const peering = fresh.find(({ kind }) => kind === 'peering');
    const vnets = fresh.filter(({ kind }) => kind === 'virtualNetwork');
    expect(vnets.map(({ settings }) => settings)).toMatchObject([
      { addressSpaces: ['10.2.0.0/16'] },
      { addressSpaces: ['10.3.0.0/16'] },
    ]);
    expect(peering?.settings).toMatchObject({ left: { vnet: vnets[0]?.id }, right: { vnet: vnets[1]?.id } });
    expect(fresh.some(({ name }) => name === 'GatewaySubnet')).toBe(true);
    expect(checkDesign(designOf(document), usualDefaults)).toEqual([]);
  });

  test('rules and routes that are copied along point into the copy', () => {
    const { fresh } = duplicate('spoke', 'rt');
    expect(fresh.find(({ kind }) => kind === 'routeTable')?.settings).toMatchObject({
      routes: [{ prefix: '10.2.0.0/24', nextHopAddress: '10.2.0.4' }],
    });
  });

  test('a second subnet of a reserved name is refused', () => {
    const result = duplicate('gws');
    expect(result.document).toBe(world);
    expect(saysOf(result)).toEqual([expect.stringMatching(/already has GatewaySubnet/)]);
  });

  test('a public address stays with its owner', () => {
    const document = changeSettings(world, shown, {
      id: id('gw'),
      settings: { publicIps: ['20.1.1.1'] },
    }).document;
    const copy = duplicateResources(document, shown, { ids: [id('hub')], newId: counter() }).document;
    const gateways = Object.values(designOf(copy).resources).filter(({ kind }) => kind === 'vpnGateway');
    expect(gateways.map(({ settings }) => settings)).toMatchObject([
      { publicIps: ['20.1.1.1'] },
      { publicIps: [] },
    ]);
  });

  test('the copy stands beside, its contents where they were in it', () => {
    const placed = moveResource(
      moveResource(world, shown, { id: id('app'), place: { x: 10, y: 20 } }).document,
      shown,
      { id: id('vm'), place: { x: 1, y: 2 } },
    ).document;
    const after = duplicateResources(placed, shown, {
      ids: [id('app')],
      newId: counter(),
      shift: { x: 100, y: 0 },
    }).document;
    const copy = (name: string) => Object.values(designOf(after).resources).find((one) => one.name === name);
    expect(after.canvas.places[copy('snet-3')?.id ?? id('none')]).toEqual({ x: 110, y: 20 });
    expect(after.canvas.places[copy('vm-2')?.id ?? id('none')]).toEqual({ x: 1, y: 2 });
  });
});

describe('copy and paste as text', () => {
  test('in the same document the copy keeps what it refers to', () => {
    const text = copyText(world, 'v', [id('app')]);
    const result = pasteText(world, shown, { text, newId: counter(), parent: id('spoke') });
    expect(saysOf(result)).toEqual([]);
    const copy = Object.values(designOf(result.document).resources).find((one) => one.name === 'snet-3');
    expect(copy?.settings).toMatchObject({ networkSecurityGroup: 'nsg', prefix: '10.1.2.0/24' });
  });

  test('in another document it loses what is not there, and fits in', () => {
    const text = copyText(world, 'v', [id('spoke')]);
    const other = build(['mine', 'virtualNetwork', null, { addressSpaces: ['10.1.0.0/16'] }]);
    const { document } = pasteText(other, shown, { text, newId: counter(), parent: null });
    const design = designOf(document);
    expect(
      Object.values(design.resources)
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['subnet', 'subnet', 'virtualMachine', 'virtualNetwork', 'virtualNetwork']);
    expect(
      Object.values(design.resources)
        .filter(({ kind }) => kind === 'subnet')
        .map(({ settings }) => settings),
    ).toMatchObject([
      { networkSecurityGroup: null, prefix: '10.0.0.0/24' },
      { networkSecurityGroup: null, prefix: '10.0.1.0/24' },
    ]);
    expect(checkDesign(design, usualDefaults)).toEqual([]);
  });

  test('things go where they may stand: beside the selected machine, into its subnet', () => {
    const text = copyText(world, 'v', [id('vm')]);
    const { document } = pasteText(world, shown, { text, newId: counter(), parent: id('vm') });
    expect(get(document, 'n1').parent).toBe('app');
  });

  test('what may stand nowhere here is refused in words', () => {
    const text = copyText(world, 'v', [id('vm')]);
    const empty = newDocument('Empty', 'v');
    const result = pasteText(empty, shown, { text, newId: counter() });
    expect(result.document).toBe(empty);
    expect(saysOf(result)).toEqual([
      expect.stringMatching(/cannot stand on the open canvas\. Put it in a subnet\./),
    ]);
  });

  test('at a point, the corner of what is pasted comes there', () => {
    const placed = moveResource(world, shown, {
      id: id('region'),
      place: { x: 100, y: 100, width: 900, height: 600 },
    }).document;
    const spoke = moveResource(placed, shown, {
      id: id('spoke'),
      place: { x: 50, y: 60, width: 300, height: 200 },
    }).document;
    const text = copyText(spoke, 'v', [id('spoke')]);
    const { document } = pasteText(spoke, shown, {
      text,
      newId: counter(),
      parent: id('region'),
      at: { x: 500, y: 400 },
    });
    const copy = Object.values(designOf(document).resources).find(({ name }) => name === 'vnet-3');
    expect(document.canvas.places[copy?.id ?? id('none')]).toEqual({
      x: 400,
      y: 300,
      width: 300,
      height: 200,
    });
  });

  test.each(['', 'hello', '{"format":"excalidraw"}', '[1,2,3]'])('other text is left alone: %s', (text) => {
    const result = pasteText(world, shown, { text, newId: counter() });
    expect(result.document).toBe(world);
    expect(result.problems.map(({ severity }) => severity)).toEqual(['error']);
  });
});

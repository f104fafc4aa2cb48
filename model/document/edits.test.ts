import { readdirSync, readFileSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { build, designOf, get, id, join, saysOf, settingsOf, shown } from './building.test-helper.ts';
import { placeOf } from './canvas.ts';
import { checkDesign } from './checks.ts';
import { find } from './design.ts';
import { type Document, usualDefaults } from './document.ts';
import { addResource } from './edits/add-resource.ts';
import { addNsgRule, addRecord, addRoute } from './edits/add-row.ts';
import { align, distribute } from './edits/align.ts';
import { changeScope } from './edits/change-scope.ts';
import { changeSettings } from './edits/change-settings.ts';
import { rememberQuestion } from './edits/document-fields.ts';
import { moveResource } from './edits/move-resource.ts';
import { removeResources } from './edits/remove-resources.ts';
import { renameResource } from './edits/rename-resource.ts';
import { resizeFrame } from './edits/resize-frame.ts';
import { applyFix, edits } from './edits.ts';

const network = () =>
  build(
    ['region', 'region', null],
    ['hub', 'virtualNetwork', 'region'],
    ['spoke', 'virtualNetwork', 'region'],
    ['gws', 'subnet', 'hub', undefined, 'GatewaySubnet'],
    ['app', 'subnet', 'spoke'],
    ['data', 'subnet', 'spoke'],
    ['vm', 'virtualMachine', 'app'],
    ['nsg', 'networkSecurityGroup', 'region'],
    ['rt', 'routeTable', 'region'],
    ['sql', 'sqlServer', null],
    ['zone', 'privateDnsZone', null],
  );

/** The document with a second variant that is the same so far. */
function twoVariants(document: Document): Document {
  return {
    ...document,
    variants: [...document.variants, { id: 'w', name: 'After', design: designOf(document) }],
  };
}

describe('add-resource', () => {
  test('what belongs to one of a kind starts with the only one, and a firewall in a hub without an address', () => {
    const document = build(
      ['wan', 'virtualWan', null],
      ['vhub', 'virtualHub', null],
      ['afw', 'azureFirewall', 'vhub'],
      ['vnm', 'networkManager', null],
      ['ng', 'networkGroup', null],
      ['sac', 'securityAdminConfiguration', null],
      ['other', 'networkManager', null],
      ['cc', 'connectivityConfiguration', null],
    );
    expect(settingsOf(document, 'vhub')).toMatchObject({ virtualWan: 'wan', addressPrefix: '10.0.0.0/23' });
    // Azure chooses it, and answers say what stands for it.
    expect(settingsOf(document, 'afw')).toMatchObject({ address: null });
    expect(settingsOf(document, 'ng')).toMatchObject({ manager: 'vnm' });
    expect(settingsOf(document, 'sac')).toMatchObject({ manager: 'vnm' });
    expect(settingsOf(document, 'cc')).toMatchObject({ manager: null });
  });

  test('a first design gets free names, prefixes and addresses, and nothing to complain about', () => {
    const document = build(
      ['region', 'region', null],
      ['hub', 'virtualNetwork', 'region'],
      ['spoke', 'virtualNetwork', 'region'],
      ['gws', 'subnet', 'hub'],
      ['gw', 'vpnGateway', 'gws'],
      ['app', 'subnet', 'spoke'],
      ['vm1', 'virtualMachine', 'app'],
      ['vm2', 'virtualMachine', 'app'],
      ['mis', 'subnet', 'spoke'],
      ['mi', 'sqlManagedInstance', 'mis'],
      ['site', 'onPremisesSite', null],
      ['pc', 'onPremisesHost', 'site'],
      ['sql', 'sqlServer', null],
      ['st', 'storageAccount', null],
      ['sb', 'serviceBus', null],
    );
    expect(checkDesign(designOf(document), usualDefaults)).toEqual([]);
    expect(get(document, 'region')).toMatchObject({ name: 'West Europe', region: 'westeurope' });
    expect(settingsOf(document, 'spoke')).toMatchObject({ addressSpaces: ['10.1.0.0/16'] });
    expect(get(document, 'gws').name).toBe('GatewaySubnet');
    expect(settingsOf(document, 'vm2').interfaces).toMatchObject([{ address: '10.1.0.5' }]);
    expect(settingsOf(document, 'mis').delegation).toBe('Microsoft.Sql/managedInstances');
    expect(settingsOf(document, 'pc').address).toBe('172.20.0.10');
    expect(get(document, 'st').name).toBe('st1');
  });

  test.each<readonly [kind: Parameters<typeof addResource>[2]['kind'], parent: string | null, says: RegExp]>([
    ['virtualMachine', 'spoke', /stands? in a subnet|Put it in a subnet/],
    ['virtualMachine', null, /open canvas/],
    ['subnet', 'region', /virtual network/],
    ['virtualMachine', 'gws', /reserved for/],
    ['privateEndpoint', 'delegated', /no private endpoint in a delegated subnet/],
    ['virtualMachine', 'delegated', /belongs to that service alone/],
    ['sqlManagedInstance', 'app', /needs a subnet of its own/],
    ['azureFirewall', 'app', /stands in a subnet named AzureFirewallSubnet/],
    ['vpnGateway', 'data', /stands in a subnet named GatewaySubnet/],
    ['networkSecurityGroup', 'gws', /takes no network security group/],
    ['dnsOutboundEndpoint', 'resolverIn', /needs a subnet of its own/],
    ['sqlServer', 'app', /in the public services or on the open canvas/],
  ])('refuses a %s in %s and says what Azure accepts', (kind, parent, says) => {
    const document = build(
      ['region', 'region', null],
      ['hub', 'virtualNetwork', 'region'],
      ['spoke', 'virtualNetwork', 'region'],
      ['gws', 'subnet', 'hub', undefined, 'GatewaySubnet'],
      ['app', 'subnet', 'spoke'],
      ['vm', 'virtualMachine', 'app'],
      ['data', 'subnet', 'spoke', undefined, 'snet-data'],
      ['delegated', 'subnet', 'spoke', { delegation: 'Microsoft.Web/serverFarms' }],
      ['resolverIn', 'subnet', 'spoke'],
      ['in', 'dnsInboundEndpoint', 'resolverIn'],
    );
    const result = addResource(document, shown, {
      id: id('new'),
      kind,
      parent: parent === null ? null : id(parent),
    });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
  });

  test('a full subnet takes no more machines', () => {
    let document = build(
      ['vnet', 'virtualNetwork', null],
      ['s', 'subnet', 'vnet', { prefix: '10.0.0.0/29' }],
    );
    for (const name of ['a', 'b', 'c']) {
      document = addResource(document, shown, {
        id: id(name),
        kind: 'virtualMachine',
        parent: id('s'),
      }).document;
    }
    const result = addResource(document, shown, { id: id('d'), kind: 'virtualMachine', parent: id('s') });
    expect(saysOf(result)).toEqual([expect.stringMatching(/no free address left/)]);
  });

  test('the same record in two variants is the same object', () => {
    const document = twoVariants(network());
    const after = addResource(document, ['v', 'w'], {
      id: id('new'),
      kind: 'keyVault',
      parent: null,
    }).document;
    const [a, b] = after.variants.map(({ design }) => find(design, id('new')));
    expect(a).toBeDefined();
    expect(a).toBe(b);
  });
});

describe('remove-resources', () => {
  test('takes children, lines and rows along and clears what refers to it', () => {
    let document = join(join(join(network(), 'hub', 'spoke'), 'zone', 'spoke'), 'nsg', 'app');
    document = join(document, 'app', 'sql', 'service-endpoint');
    const result = removeResources(document, shown, { ids: [id('spoke')] });
    const left = Object.keys(designOf(result.document).resources).sort();
    expect(left).toEqual(['gws', 'hub', 'nsg', 'region', 'rt', 'sql', 'zone']);
    expect(settingsOf(result.document, 'zone').links).toEqual([]);
    expect(settingsOf(result.document, 'sql').vnetRules).toEqual([]);
    expect(saysOf(result)).toEqual([
      expect.stringMatching(/^Removed along with it: vnet-1-to-vnet-2\.$/),
      expect.stringMatching(/^No longer refers to it: sql-1 and privatelink\.example\.net\.$/),
    ]);
    expect(checkDesign(designOf(result.document), usualDefaults)).toEqual([]);
  });

  test('a rule set that goes leaves its subnet without one', () => {
    const document = join(network(), 'nsg', 'app');
    const after = removeResources(document, shown, { ids: [id('nsg')] }).document;
    expect(settingsOf(after, 'app').networkSecurityGroup).toBeNull();
  });

  test('places go when no variant holds the thing any more', () => {
    const placed = addResource(network(), shown, {
      id: id('kv'),
      kind: 'keyVault',
      parent: null,
      place: { x: 1, y: 2 },
    });
    const both = twoVariants(placed.document);
    const once = removeResources(both, ['v'], { ids: [id('kv')] }).document;
    expect(once.canvas.places[id('kv')]).toEqual({ x: 1, y: 2 });
    expect(removeResources(once, ['w'], { ids: [id('kv')] }).document.canvas.places).toEqual({});
  });
});

describe('move-resource', () => {
  test('a place alone leaves the designs as they are', () => {
    const document = network();
    const after = moveResource(document, shown, { id: id('vm'), place: { x: 5, y: 6 } }).document;
    expect(designOf(after)).toBe(designOf(document));
    expect(placeOf(after.canvas, 'v', id('vm'))).toEqual({ x: 5, y: 6 });
  });

  test('a machine in another subnet gets an address there', () => {
    const result = moveResource(network(), shown, {
      id: id('vm'),
      parent: id('data'),
      place: { x: 0, y: 0 },
    });
    expect(settingsOf(result.document, 'vm').interfaces).toMatchObject([{ address: '10.1.1.4' }]);
    expect(saysOf(result)).toEqual([expect.stringMatching(/new addresses/)]);
  });

  test('a subnet in another VNet takes its machines to a free prefix', () => {
    const after = moveResource(network(), shown, { id: id('app'), parent: id('hub') }).document;
    const { prefix } = settingsOf(after, 'app') as { prefix: string };
    expect(prefix).toBe('10.0.1.0/24');
    expect(settingsOf(after, 'vm').interfaces).toMatchObject([{ address: '10.0.1.4' }]);
    expect(checkDesign(designOf(after), usualDefaults)).toEqual([]);
  });

  test.each([
    ['spoke', 'app', /cannot stand in itself/],
    ['vm', 'gws', /reserved/],
    ['vm', 'hub', /Put it in a subnet/],
  ])('refuses %s in %s', (what, where, says) => {
    const document = network();
    const result = moveResource(document, shown, { id: id(what), parent: id(where), place: { x: 1, y: 1 } });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
  });

  test('a move of the parent in one variant has a place of its own there', () => {
    const both = twoVariants(
      moveResource(network(), shown, { id: id('vm'), place: { x: 1, y: 1 } }).document,
    );
    const after = moveResource(both, ['w'], {
      id: id('vm'),
      parent: id('data'),
      place: { x: 9, y: 9 },
    }).document;
    expect(placeOf(after.canvas, 'v', id('vm'))).toEqual({ x: 1, y: 1 });
    expect(placeOf(after.canvas, 'w', id('vm'))).toEqual({ x: 9, y: 9 });
  });
});

describe('the canvas', () => {
  test('a frame whose corner moves leaves its things where they are on the screen', () => {
    const placed = [
      { id: id('spoke'), place: { x: 100, y: 100, width: 300, height: 200 } },
      { id: id('app'), place: { x: 20, y: 40, width: 100, height: 80 } },
    ].reduce((document, move) => moveResource(document, shown, move).document, network());
    const after = resizeFrame(placed, shown, {
      id: id('spoke'),
      place: { x: 80, y: 90, width: 320, height: 210 },
    });
    expect(placeOf(after.document.canvas, 'v', id('app'))).toMatchObject({ x: 40, y: 50 });
  });

  test('boxes align on an edge and spread with equal gaps', () => {
    const boxes = [0, 30, 200].map((x, index) => ({
      id: id(['vm', 'app', 'data'][index] ?? ''),
      x,
      y: index * 7,
      width: 10,
      height: 10,
    }));
    const placed = boxes.reduce(
      (document, { id: one, x, y }) => moveResource(document, shown, { id: one, place: { x, y } }).document,
      network(),
    );
    const top = align(placed, shown, { boxes, by: 'top' }).document.canvas.places;
    expect(boxes.map((box) => top[box.id]?.y)).toEqual([0, 0, 0]);
    const right = align(placed, shown, { boxes, by: 'right' }).document.canvas.places;
    expect(boxes.map((box) => right[box.id]?.x)).toEqual([200, 200, 200]);
    const spread = distribute(placed, shown, { boxes, by: 'horizontally' }).document.canvas.places;
    expect(boxes.map((box) => spread[box.id]?.x)).toEqual([0, 100, 200]);
  });
});

describe('rename-resource, change-settings and change-scope', () => {
  test.each([
    ['sql', 'SQL Shop', /not a name that Azure takes/],
    ['hub', 'vnet-2', /already a virtual network named/],
    ['app', 'gatewaysubnet', /spells this name GatewaySubnet/],
    ['app', 'AzureBastionSubnet', /stands here/],
    ['app', '  ', /A name is needed/],
  ])('renaming %s to "%s" is refused', (what, name, says) => {
    const result = renameResource(network(), shown, { id: id(what), name });
    expect(saysOf(result)).toEqual([expect.stringMatching(says)]);
  });

  test('a name is trimmed and taken', () => {
    const { document } = renameResource(network(), shown, { id: id('hub'), name: ' vnet-hub ' });
    expect(get(document, 'hub').name).toBe('vnet-hub');
  });

  test('the subnet of a gateway keeps its name', () => {
    const document = addResource(network(), shown, {
      id: id('gw'),
      kind: 'vpnGateway',
      parent: id('gws'),
    }).document;
    const result = renameResource(document, shown, { id: id('gws'), name: 'snet-gw' });
    expect(saysOf(result)).toEqual([expect.stringMatching(/Keep the name/)]);
  });

  test('settings that the schema refuses are not taken, and the field is named', () => {
    const document = network();
    const result = changeSettings(document, shown, { id: id('nsg'), settings: { rules: [{ priority: 5 }] } });
    expect(result.document).toBe(document);
    expect(result.problems[0]?.where).toEqual({ resource: 'nsg', field: 'settings.rules.0.priority' });
  });

  test('the same settings again change nothing', () => {
    const document = network();
    const result = changeSettings(document, shown, {
      id: id('hub'),
      settings: { addressSpaces: ['10.0.0.0/16'] },
    });
    expect(result.document).toBe(document);
  });

  test.each<readonly [string, object, readonly [prefix: string, address: string]]>([
    ['a subnet', { id: id('app'), settings: { prefix: '10.1.7.0/24' } }, ['10.1.7.0/24', '10.1.7.4']],
    [
      'a VNet',
      { id: id('spoke'), settings: { addressSpaces: ['10.9.0.0/16'] } },
      ['10.9.0.0/24', '10.9.0.4'],
    ],
    [
      'a wider VNet',
      { id: id('spoke'), settings: { addressSpaces: ['10.0.0.0/15'] } },
      ['10.1.0.0/24', '10.1.0.4'],
    ],
    [
      'a further space',
      { id: id('spoke'), settings: { addressSpaces: ['10.1.0.0/16', '10.7.0.0/16'] } },
      ['10.1.0.0/24', '10.1.0.4'],
    ],
  ])('what stands in %s comes along to its new range', (_, input, [prefix, address]) => {
    const { document } = changeSettings(network(), shown, input as Parameters<typeof changeSettings>[2]);
    expect(settingsOf(document, 'app').prefix).toBe(prefix);
    expect(settingsOf(document, 'vm').interfaces).toMatchObject([{ address }]);
  });

  test('an empty scope field is the default again', () => {
    const there = changeScope(network(), shown, {
      ids: [id('sql')],
      scope: { region: 'northeurope' },
    }).document;
    expect(get(there, 'sql').region).toBe('northeurope');
    const back = changeScope(there, shown, { ids: [id('sql')], scope: { region: ' ' } }).document;
    expect(get(back, 'sql').region).toBeNull();
  });
});

describe('rows and questions', () => {
  test('a rule goes before the one it has to beat', () => {
    let document = addNsgRule(network(), shown, {
      nsg: id('nsg'),
      rule: { priority: 100, access: 'Deny' },
    }).document;
    document = addNsgRule(document, shown, {
      nsg: id('nsg'),
      rule: { priority: 200, access: 'Deny' },
    }).document;
    document = addNsgRule(document, shown, {
      nsg: id('nsg'),
      rule: { priority: 200, access: 'Allow' },
    }).document;
    const rules = settingsOf(document, 'nsg').rules as readonly { priority: number; access: string }[];
    expect(rules.map(({ priority, access }) => [priority, access])).toEqual([
      [100, 'Deny'],
      [200, 'Deny'],
      [199, 'Allow'],
    ]);
  });

  test('a route and a record of the same key are replaced', () => {
    let document = addRoute(network(), shown, {
      routeTable: id('rt'),
      route: { prefix: '0.0.0.0/0', nextHopType: 'Internet' },
    }).document;
    document = addRoute(document, shown, {
      routeTable: id('rt'),
      route: { prefix: '0.0.0.0/0', nextHopType: 'None' },
    }).document;
    expect(settingsOf(document, 'rt').routes).toMatchObject([{ prefix: '0.0.0.0/0', nextHopType: 'None' }]);
    document = addRecord(document, shown, { zone: id('zone'), name: 'sql', values: ['10.0.0.4'] }).document;
    document = addRecord(document, shown, { zone: id('zone'), name: 'SQL', values: ['10.0.0.5'] }).document;
    expect(settingsOf(document, 'zone').records).toMatchObject([{ values: ['10.0.0.5'] }]);
  });

  test('a question is kept once, the newest first', () => {
    const ask = (one: string, port: number) => ({
      id: one,
      from: { resource: id('vm') },
      to: { fqdn: 'a.b' },
      port,
      protocol: null,
    });
    let document = network();
    for (const question of [ask('1', 443), ask('2', 80), ask('3', 443)]) {
      document = rememberQuestion(document, shown, { question }).document;
    }
    expect(document.questions.map((question) => question.id)).toEqual(['3', '2']);
  });
});

describe('fixes', () => {
  test('are applied by name', () => {
    const { document } = applyFix(network(), shown, {
      edit: 'link-zone',
      input: { zone: 'zone', vnet: 'hub' },
    });
    expect(settingsOf(document, 'zone').links).toMatchObject([{ vnet: 'hub' }]);
  });

  test('that nobody knows change nothing and say so', () => {
    const document = network();
    const result = applyFix(document, shown, { edit: 'format-disk', input: {} });
    expect(result.document).toBe(document);
    expect(saysOf(result)).toEqual([expect.stringMatching(/not known/)]);
  });

  test.each([
    ['admit-subnet', { service: 'sql', subnet: 'app' }, 'sql', { vnetRules: [{ subnet: 'app' }] }],
    ['admit-address', { service: 'sql', address: '20.1.2.3' }, 'sql', { ipRules: ['20.1.2.3'] }],
    ['set-public-access', { service: 'sql', value: 'Disabled' }, 'sql', { publicNetworkAccess: 'Disabled' }],
    ['set-vnet-dns', { vnet: 'hub', servers: ['10.0.0.4'] }, 'hub', { dnsServers: ['10.0.0.4'] }],
    [
      'set-flag',
      { resource: 'vm', field: 'settings.appliance.enabled', value: true },
      'vm',
      { appliance: { enabled: true } },
    ],
    [
      'add-conditional-forwarder',
      { dnsServer: 'vm', domain: 'corp.example.', targets: ['10.0.0.9'] },
      'vm',
      { dnsForwarder: { enabled: true, conditionalForwarders: [{ domain: 'corp.example' }] } },
    ],
    [
      'create-zone',
      { id: 'z2', name: 'privatelink.vaultcore.azure.net', vnets: ['hub'] },
      'z2',
      { links: [{ vnet: 'hub' }] },
    ],
  ])('%s', (edit, input, what, settings) => {
    const { document, problems } = applyFix(network(), shown, { edit, input });
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(settingsOf(document, what)).toMatchObject(settings);
  });

  test('a private address is no IP rule', () => {
    const result = applyFix(network(), shown, {
      edit: 'admit-address',
      input: { service: 'sql', address: '10.0.0.4' },
    });
    expect(saysOf(result)).toEqual([expect.stringMatching(/private/)]);
  });

  test('every edit that the model offers as a fix exists', () => {
    const names = edits.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const offered = ['../trace', '../lint'].flatMap((room) =>
      offeredIn(fileURLToPath(new URL(room, import.meta.url))),
    );
    expect(offered.length).toBeGreaterThan(0);
    expect(offered.filter((name) => !names.includes(name ?? ''))).toEqual([]);
  });
});

/** The names of edits that the sources of a room mention as fixes. */
function offeredIn(folder: string): readonly (string | undefined)[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => [...readFileSync(joinPath(folder, name), 'utf8').matchAll(/edit: '([a-z-]+)'/g)])
    .map(([, name]) => name);
}

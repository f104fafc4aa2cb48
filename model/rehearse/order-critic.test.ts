import { describe, expect, it } from 'vitest';
import type { Design } from '../document/design.ts';
import { usualDefaults } from '../document/document.ts';
import { draw } from '../scenarios/draw.ts';
import { drawShop } from './migrations-drawn.test-helper.ts';
import { judgeOrder, rehearse } from './rehearse.ts';

const silent = { progress: () => {} };
const zoneName = 'privatelink.database.windows.net';
const asksAzure = { enabled: true, upstream: 'azure' as const, servers: [], conditionalForwarders: [] };

/** A closed server behind a private endpoint; the spoke asks Azure DNS itself, or the machine of the hub. */
function drawNames(byHub: boolean): Design {
  const d = draw();
  const hub = d.vnet('hub', '10.0.0.0/16');
  d.vm(d.subnet(hub, 'snet-dns', '10.0.1.0/24'), 'vm-dns', '10.0.1.4', {}, { dnsForwarder: asksAzure });
  const spoke = d.vnet('spoke', '10.1.0.0/16', { dnsServers: byHub ? ['10.0.1.4'] : [] });
  d.vm(d.subnet(spoke, 'snet-app', '10.1.1.0/24'), 'vm-app', '10.1.1.4');
  d.peer(hub, spoke);
  const sql = d.add('sqlServer', 'sql1', null, { publicNetworkAccess: 'Disabled' });
  const zone = d.zone(zoneName, [byHub ? hub : spoke]);
  const endpoints = d.subnet(spoke, 'snet-pe', '10.1.2.0/24');
  d.endpoint(endpoints, 'pe-sql', '10.1.2.4', sql, 'sqlServer', { dnsZoneGroup: [zone] });
  return d.design();
}

/** A machine behind one of two NAT gateways, and a server that admits the address of that one. */
function drawWaysOut(first: boolean): Design {
  const d = draw();
  const one = d.add('natGateway', 'ng-1', null, { publicIps: ['20.50.1.2'] });
  const two = d.add('natGateway', 'ng-2', null, { publicIps: ['20.50.1.3'] });
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  d.vm(d.subnet(vnet, 'snet-app', '10.0.1.0/24', { natGateway: first ? one : two }), 'vm', '10.0.1.4');
  d.add('sqlServer', 'sql1', null, { ipRules: [first ? '20.50.1.2' : '20.50.1.3'] });
  return d.design();
}

/** A service of another region that admits its client by address, or by the service endpoint of its subnet. */
function drawAdmitted(kind: 'storageAccount' | 'keyVault', byEndpoint: boolean): Design {
  const word = kind === 'keyVault' ? 'Microsoft.KeyVault' : 'Microsoft.Storage.Global';
  const d = draw();
  const natGateway = d.add('natGateway', 'ng', null, { publicIps: ['20.50.1.2'] });
  const subnet = d.subnet(d.vnet('vnet', '10.0.0.0/16'), 'snet-app', '10.0.1.0/24', {
    natGateway,
    serviceEndpoints: byEndpoint ? [word] : [],
  });
  d.vm(subnet, 'vm', '10.0.1.4');
  const settings = {
    defaultAction: 'Deny' as const,
    ipRules: byEndpoint ? [] : ['20.50.1.2'],
    vnetRules: byEndpoint ? [{ subnet }] : [],
  };
  d.add(kind, 'store1', null, settings, { region: 'eastus' });
  return d.design();
}

/** A machine that moves, admitted at its neighbour by a rule for its address. */
function drawRules(address: string): Design {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const nsg = d.nsg(`nsg`, [
    { name: `from-${address}`, priority: address === '10.0.1.4' ? 100 : 110, sources: [address] },
    { name: 'deny', priority: 200, access: 'Deny' },
  ]);
  d.vm(d.subnet(vnet, 'snet-app', '10.0.1.0/24'), 'vm', address);
  const data = d.subnet(vnet, 'snet-data', '10.0.2.0/24', { networkSecurityGroup: nsg });
  d.vm(data, 'vm-data', '10.0.2.4');
  return d.design();
}

describe('rows that come and rows that go are two changes, so that something can be done between them', () => {
  it.each([
    ['the link of a zone moves to the hub with the spoke’s DNS', drawNames(false), drawNames(true)],
    ['and back', drawNames(true), drawNames(false)],
    ['the rule of a server changes with the NAT gateway', drawWaysOut(true), drawWaysOut(false)],
    ['the rule of an NSG changes with the address', drawRules('10.0.1.4'), drawRules('10.0.1.5')],
  ])('%s: safe', (_, a, b) => {
    const { found, judgements } = rehearse(a, b, usualDefaults, silent);
    expect(found.outcome).toBe('safe');
    expect(judgements.every(({ interrupted }) => interrupted === 0)).toBe(true);
    const [added, taken] = found.order.filter((id) => / (links|ipRules|rules)( add)?$/.test(id));
    expect(added).toBe(`${taken} add`);
  });

  it('waits for a link that takes the place of another one', () => {
    const { judgements } = rehearse(drawNames(false), drawNames(true), usualDefaults, silent);
    const notes = judgements.flatMap((one) => one.notes.map(({ rule }) => rule));
    expect(notes).toContain('rehearse/zone-links-take-minutes');
  });
});

describe('a rule before its service endpoint', () => {
  it('is safe where the service takes it', () => {
    const { found } = rehearse(
      drawAdmitted('keyVault', false),
      drawAdmitted('keyVault', true),
      usualDefaults,
      silent,
    );
    expect(found.outcome).toBe('safe');
  });

  it('is refused by Storage, so that the interruption cannot be avoided', () => {
    const [a, b] = [drawAdmitted('storageAccount', false), drawAdmitted('storageAccount', true)];
    const { found, judgements } = rehearse(a, b, usualDefaults, silent);
    expect(found.outcome).toBe('provedNone');
    const mistakes = judgements.flatMap(({ pairs }) => pairs.flatMap(({ mistake }) => mistake?.rule ?? []));
    expect(mistakes).toEqual(['rehearse/storage-takes-no-rule-before-the-endpoint']);
    const [first] = judgeOrder(a, b, usualDefaults, ['change store1 vnetRules']);
    expect(first?.tooEarly).toEqual(['change snet-app serviceEndpoints']);
  });
});

describe('a tier that takes private endpoints', () => {
  const [a, b] = [false, true].map((isPrivate) => {
    const d = draw();
    const vnet = d.vnet('vnet', '10.0.0.0/16');
    const subnet = d.subnet(vnet, 'snet', '10.0.1.0/24');
    d.vm(subnet, 'vm', '10.0.1.9');
    const bus = d.add('serviceBus', 'sb', null, { tier: isPrivate ? 'Premium' : 'Standard' });
    if (isPrivate) d.endpoint(subnet, 'pe', '10.0.1.20', bus, 'namespace');
    return d.design();
  }) as [Design, Design];

  it.each([
    ['is chosen before the endpoint comes', a, b, ['change sb tier', 'create pe']],
    ['is kept until the endpoint is gone', b, a, ['remove pe', 'change sb tier']],
  ])('%s', (_, from, to, order) => {
    const { found } = rehearse(from, to, usualDefaults, silent);
    expect(found.order).toEqual(order);
    const [first] = judgeOrder(from, to, usualDefaults, order.toReversed());
    expect(first?.tooEarly).toEqual([order[0]]);
  });
});

describe('rules of SQL are written while public access is on', () => {
  const access = 'change sql-shop publicNetworkAccess';
  const rules = 'change sql-shop vnetRules';

  it.each<[string, Parameters<typeof drawShop>[0], Parameters<typeof drawShop>[0], readonly string[]]>([
    ['before it goes off', 'serviceEndpoint', 'privateEndpoint', [rules, access]],
    ['after it comes on', 'privateEndpoint', 'serviceEndpoint', [access, rules]],
  ])('%s', (_, from, to, order) => {
    const [a, b] = [drawShop(from), drawShop(to)];
    const { found } = rehearse(a, b, usualDefaults, silent);
    expect(found.outcome).toBe('safe');
    expect(found.order.filter((id) => order.includes(id))).toEqual(order);
    const [first] = judgeOrder(a, b, usualDefaults, order.toReversed());
    expect(first?.tooEarly).toContain(order[0]);
  });
});

/** A machine that asks one of two DNS servers beside it; the other one is not there. */
function drawServers(address: string): Design {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16', { dnsServers: [address] });
  const subnet = d.subnet(vnet, 'snet', '10.0.1.0/24');
  d.vm(subnet, 'vm', '10.0.1.9');
  d.vm(subnet, `dns-${address}`, address, {}, { dnsForwarder: asksAzure });
  const vault = d.add('keyVault', 'kv', null, { publicNetworkAccess: 'Disabled' });
  const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
  d.endpoint(subnet, 'pe', '10.0.1.20', vault, 'vault', { dnsZoneGroup: [zone] });
  return d.design();
}

/** An open vault or account with service endpoints of these words, and a private endpoint or none. */
function drawOpen(
  kind: 'keyVault' | 'storageAccount',
  words: readonly string[],
  byEndpoint: boolean,
): Design {
  const d = draw();
  const vnet = d.vnet('vnet', '10.0.0.0/16');
  const subnet = d.subnet(vnet, 'snet', '10.0.1.0/24', { serviceEndpoints: [...words] });
  d.vm(subnet, 'vm', '10.0.1.9');
  const target = d.add(kind, 'x1', null);
  if (!byEndpoint) return d.design();
  const zone = d.zone('privatelink.vaultcore.azure.net', [vnet]);
  d.endpoint(subnet, 'pe', '10.0.1.20', target, 'vault', { dnsZoneGroup: [zone] });
  return d.design();
}

describe('what a step does to those who stayed behind', () => {
  const told = (a: Design, b: Design, service: string) => {
    const { judgements, pairs } = rehearse(a, b, usualDefaults, silent);
    const pair = pairs.findIndex(({ client, service: to }) => client.name === 'vm' && to.name === service);
    return judgements.map(({ step, pairs: all }) => {
      const one = all.find((each) => each.pair === pair);
      return { step, left: one?.leftBehind ?? null, connections: one?.connections?.rule ?? null };
    });
  };

  it('waits for machines that still ask the old DNS server before it goes', () => {
    const steps = told(drawServers('10.0.1.4'), drawServers('10.0.1.5'), 'kv');
    const changed = steps.findIndex(({ step }) => step === 'change vnet dnsServers');
    const gone = steps.find(({ step }) => step === 'remove dns-10.0.1.4');
    expect(gone?.left).toMatchObject({
      since: changed,
      because: { rule: 'rehearse/machines-take-dns-servers-on-renewal' },
    });
    expect(steps.filter(({ left }) => left)).toHaveLength(1);
  });

  it('closes connections that stayed on the service endpoint when it goes off after the name moved', () => {
    const [a, b] = [drawOpen('keyVault', ['Microsoft.KeyVault'], false), drawOpen('keyVault', [], true)];
    const byStep = new Map(told(a, b, 'x1').map(({ step, connections }) => [step, connections]));
    expect(byStep.get('link privatelink.vaultcore.azure.net')).toBe(
      'rehearse/open-connections-stay-on-the-old-way',
    );
    expect(byStep.get('change snet serviceEndpoints')).toBe(
      'rehearse/switching-a-service-endpoint-closes-connections',
    );
  });

  it.each([
    [
      'Microsoft.Storage',
      'Microsoft.Storage.Global',
      'rehearse/switching-a-service-endpoint-closes-connections',
    ],
    ['Microsoft.Storage', 'Microsoft.Storage, Microsoft.Sql', null],
  ])('%s to %s: %s', (before, after, rule) => {
    const [a, b] = [before, after].map((words) => drawOpen('storageAccount', words.split(', '), false));
    const steps = told(a as Design, b as Design, 'x1');
    expect(steps.map(({ connections }) => connections)).toEqual([rule]);
  });

  it('lets nothing stay on a way that the endpoint closes', () => {
    const [a, b] = [false, true].map((byEndpoint) => {
      const d = draw();
      const vnet = d.vnet('vnet', '10.0.0.0/16');
      const subnet = d.subnet(vnet, 'snet', '10.0.1.0/24');
      d.vm(subnet, 'vm', '10.0.1.9');
      const app = d.add('webApp', 'x1', null, { publicNetworkAccess: null });
      const zone = d.zone('privatelink.azurewebsites.net', [vnet]);
      if (byEndpoint) d.endpoint(subnet, 'pe', '10.0.1.20', app, 'sites', { dnsZoneGroup: [zone] });
      return d.design();
    });
    expect(told(a as Design, b as Design, 'x1')).toMatchObject([{ step: 'create pe', connections: null }]);
  });
});

import { describe, expect, it } from 'vitest';
import { find, ofKind } from '../document/design.ts';
import { type Document, variantOf } from '../document/document.ts';
import { printSentence } from '../explain/sentence.ts';
import { type ResourceId, toResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import { documentOf } from '../scenarios/starting-point.ts';
import { serviceEndpoint } from '../scenarios/starting-points/a-vm-and-azure-sql.ts';
import type { Answer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import { convert } from './convert.ts';
import type { ConvertInput, ConvertResult } from './convert-types.ts';
import { drawLandscape, type Landscape, plain } from './landscape.test-helper.ts';
import { type ConvertPart, type ConvertTarget, convertTargetEntry, usualParts } from './parts.ts';

function make(choice: Partial<Landscape> = {}): Document {
  return drawLandscape({ ...plain, ...choice });
}

function run(document: Document, to: ConvertTarget, more: Partial<ConvertInput> = {}): ConvertResult {
  return convert(document, ['design'], { to, services: null, parts: null, ...more });
}

function without(to: ConvertTarget, ...left: readonly ConvertPart[]): readonly ConvertPart[] {
  return usualParts(to).filter((part) => !left.includes(part));
}

function ask(document: Document, from: string, to: string): Answer {
  const network = compile(variantOf(document, 'design').design, document.defaults);
  const [source, destination] = [from, to].map((one) => ({ resource: toResourceId(one) }));
  return trace(network, {
    from: source as { resource: ResourceId },
    to: destination as { resource: ResourceId },
    port: null,
    protocol: null,
  });
}

function design(document: Document) {
  return variantOf(document, 'design').design;
}

function saysOf({ parts }: ConvertResult, part: ConvertPart): readonly string[] {
  return parts.filter((one) => one.part === part).map(({ says }) => printSentence(says));
}

function problemsOf({ problems }: ConvertResult, code: string): readonly string[] {
  return problems.filter((one) => one.code === code).map(({ says }) => printSentence(says));
}

describe('a part of Private Link that is left out', () => {
  const before = documentOf(serviceEndpoint);

  it.each<readonly [ConvertPart, Answer['verdict'], Answer['layer'], readonly (Answer['layer'] | null)[]]>([
    ['endpointSubnet', 'blocked', 'serviceAccess', []],
    ['endpoints', 'blocked', 'serviceAccess', []],
    ['zones', 'blocked', 'serviceAccess', ['dns']],
    ['zoneLinks', 'blocked', 'serviceAccess', ['dns']],
    ['records', 'blocked', 'dns', ['dns']],
    ['publicAccessOff', 'reachable', null, []],
    ['forwarders', 'reachable', null, []],
  ])('without %s: %s at %s', (part, verdict, layer, among) => {
    const { document } = run(before, 'privateEndpoint', { parts: without('privateEndpoint', part) });
    const answer = ask(document, 'vm-app', 'sql-shop');
    expect(answer).toMatchObject({ verdict, layer });
    expect(answer.blockers.map((one) => one.layer)).toEqual(expect.arrayContaining([...among]));
  });

  it('is not made, and nothing of it', () => {
    for (const { part } of convertTargetEntry('privateEndpoint').parts) {
      const { parts } = run(before, 'privateEndpoint', { parts: without('privateEndpoint', part) });
      expect(parts.map((one) => one.part)).not.toContain(part);
    }
  });

  it('without public access off the public endpoint stays open', () => {
    const open = make({ isOpen: true });
    const { document } = run(open, 'privateEndpoint', {
      parts: without('privateEndpoint', 'publicAccessOff'),
    });
    expect(ask(document, 'anyone', 'sqlserver1')).toMatchObject({ verdict: 'reachable', path: 'public' });
    expect(ask(document, 'vm-0', 'sqlserver1')).toMatchObject({ path: 'privateEndpoint' });
  });

  it('without forwarders on-premises is misled and refused', () => {
    const parts = without('privateEndpoint', 'forwarders');
    const { document } = run(make(), 'privateEndpoint', { parts });
    expect(ask(document, 'pc-hq', 'sqlserver1')).toMatchObject({
      verdict: 'blocked',
      layer: 'serviceAccess',
    });
    expect(ask(run(make(), 'privateEndpoint').document, 'pc-hq', 'sqlserver1')).toMatchObject({
      verdict: 'reachable',
      path: 'privateEndpoint',
    });
  });
});

describe('links', () => {
  it.each<readonly [string, Partial<Landscape>, readonly string[]]>([
    ['a VNet that asks Azure DNS', { site: 'public' }, ['vnet-0']],
    ['the VNet of the resolver that a spoke asks', { spokes: ['inbound'], site: 'public' }, ['vnet-hub']],
    ['the VNet of the forwarder', { spokes: ['forwarder'], site: 'public' }, ['vnet-hub']],
    ['the VNet of the firewall that relays', { spokes: ['proxy'], site: 'public' }, ['vnet-hub']],
    ['the hub for a site as well', {}, ['vnet-0', 'vnet-hub']],
    [
      'each VNet once',
      { spokes: ['azure', 'inbound', 'inbound', 'azure'] },
      ['vnet-0', 'vnet-3', 'vnet-hub'],
    ],
  ])('go to %s', (_name, choice, vnets) => {
    const { document } = run(make(choice), 'privateEndpoint');
    const [zone] = ofKind(design(document), 'privateDnsZone');
    // The hub has clients of its own where a forwarder stands in it.
    expect(zone?.settings.links.map(({ vnet }) => vnet).sort()).toEqual(vnets);
  });

  it('use a zone that is there', () => {
    const result = run(make({ zone: 'hub', spokes: ['inbound'] }), 'privateEndpoint');
    expect(saysOf(result, 'zones')).toEqual([]);
    expect(saysOf(result, 'zoneLinks')).toEqual([]);
    expect(ask(result.document, 'vm-0', 'sqlserver1').path).toBe('privateEndpoint');
  });

  it('leave a VNet alone that sees another zone of the name; that zone gets the record by hand', () => {
    const result = run(make({ zone: 'twins' }), 'privateEndpoint');
    expect(saysOf(result, 'records')).toContainEqual(expect.stringMatching(/^Writes record sqlserver1 = /));
    expect(ask(result.document, 'vm-0', 'sqlserver1').path).toBe('privateEndpoint');
  });
});

describe('forwarders', () => {
  it('go to the resolver, with every suffix of the chain', () => {
    const result = run(make({ services: ['keyVault'] }), 'privateEndpoint');
    expect(saysOf(result, 'forwarders')).toEqual([
      'Lets dns-hq forward vault.azure.net to 10.0.1.4.',
      'Lets dns-hq forward vaultcore.azure.net to 10.0.1.4.',
    ]);
  });

  it('go to a firewall or a machine where there is no resolver', () => {
    const proxy = run(make({ hasInbound: false, spokes: ['proxy', 'forwarder'] }), 'privateEndpoint');
    expect(saysOf(proxy, 'forwarders')).toEqual(['Lets dns-hq forward database.windows.net to 10.0.3.4.']);
    const machine = run(make({ hasInbound: false, spokes: ['forwarder'] }), 'privateEndpoint');
    expect(saysOf(machine, 'forwarders')).toEqual(['Lets dns-hq forward database.windows.net to 10.0.2.4.']);
  });

  it('send a machine that walks the public tree to Azure DNS', () => {
    const result = run(make({ spokes: ['rootHints'], site: 'public' }), 'privateEndpoint');
    expect(saysOf(result, 'forwarders')).toEqual([
      'Lets vm-hints forward database.windows.net to 168.63.129.16.',
    ]);
    expect(ask(result.document, 'vm-0', 'sqlserver1').path).toBe('privateEndpoint');
  });

  it('have nobody to ask: it is said, and a resolver is made where it was chosen', () => {
    const bare = make({ hasInbound: false });
    const said = run(bare, 'privateEndpoint');
    expect(problemsOf(said, 'convert/no-forwarder')).toEqual([
      'dns-hq has nobody in Azure to forward to. Choose the DNS Private Resolver, or set up a DNS forwarder in vnet-hub.',
    ]);
    expect(saysOf(said, 'resolver')).toEqual([]);
    const made = run(bare, 'privateEndpoint', { parts: [...usualParts('privateEndpoint'), 'resolver'] });
    expect(saysOf(made, 'resolver')).toEqual([
      'Adds snet-dns-inbound to vnet-hub.',
      'Adds dnspr-hub to vnet-hub.',
      'Adds inbound to vnet-hub.',
    ]);
    expect(problemsOf(made, 'convert/no-forwarder')).toEqual([]);
    expect(ask(made.document, 'pc-hq', 'sqlserver1').path).toBe('privateEndpoint');
  });

  it('need a server on the site', () => {
    const result = run(make({ site: 'public' }), 'privateEndpoint');
    expect(problemsOf(result, 'convert/no-server-on-site')).toEqual([
      'site-hq asks a public resolver, which knows no private address. Draw a DNS server there that can forward names to Azure.',
    ]);
  });

  it('need a way into Azure first', () => {
    const result = run(make({ hasGateway: false }), 'privateEndpoint');
    expect(problemsOf(result, 'convert/no-way-to-azure')).toHaveLength(1);
  });
});

describe('endpoints', () => {
  it('stand in a new subnet of the hub, each with an id that follows from its service', () => {
    const { document } = run(make({ services: ['storageAccount', 'sqlServer'] }), 'privateEndpoint');
    const endpoints = ofKind(design(document), 'privateEndpoint');
    expect(endpoints.map(({ id, name }) => [id, name])).toEqual([
      ['sqlserver1-pe-sqlserver', 'pe-sqlserver1'],
      ['storageaccount1-pe-blob', 'pe-storageaccount1'],
    ]);
    const subnet = find(design(document), endpoints[0]?.parent);
    expect(subnet).toMatchObject({ name: 'snet-private-endpoints', parent: 'vnet-hub' });
    expect(document.canvas.places[subnet?.id as ResourceId]).toBeDefined();
  });

  it('stand in the chosen subnet, or in a new one of the chosen VNet', () => {
    const chosen = run(make(), 'privateEndpoint', { subnet: toResourceId('snet-0') });
    expect(ofKind(design(chosen.document), 'privateEndpoint')[0]?.parent).toBe('snet-0');
    const made = run(make(), 'privateEndpoint', { vnet: toResourceId('vnet-0') });
    const parent = ofKind(design(made.document), 'privateEndpoint')[0]?.parent;
    expect(find(design(made.document), parent)?.parent).toBe('vnet-0');
  });

  it('say why they cannot stand in a chosen subnet', () => {
    const result = run(make(), 'privateEndpoint', { subnet: toResourceId('snet-dns') });
    expect(problemsOf(result, 'convert/subnet')).toHaveLength(1);
    expect(result.parts).toEqual([]);
  });

  it('are made for every group that a question asks for', () => {
    const document = make({ services: ['storageAccount'] });
    const fqdn = 'storageaccount1.queue.core.windows.net';
    const from = { resource: toResourceId('vm-0') };
    const questions = [{ id: 'q', from, to: { fqdn }, port: null, protocol: null }];
    const { document: after } = run({ ...document, questions }, 'privateEndpoint');
    const groups = ofKind(design(after), 'privateEndpoint').map(({ settings }) => settings.subresource);
    expect(groups.sort()).toEqual(['blob', 'queue']);
    expect(ofKind(design(after), 'privateDnsZone').map(({ name }) => name)).toEqual([
      'privatelink.blob.core.windows.net',
      'privatelink.queue.core.windows.net',
    ]);
  });

  it('use one that stands, and approve one that waits', () => {
    const standing = run(make({ endpoint: 'Approved' }), 'privateEndpoint');
    expect(saysOf(standing, 'endpoints')).toEqual([]);
    const waiting = run(make({ endpoint: 'Pending' }), 'privateEndpoint');
    expect(saysOf(waiting, 'endpoints')).toEqual(['Approves the connection of pe-old.']);
  });
});

describe('services', () => {
  it('of others, of the wrong tier and those that only the internet calls are left alone', () => {
    const document = make({ services: ['sqlServer', 'serviceBus', 'webApp'] });
    const [variant] = document.variants;
    const resources = { ...variant?.design.resources };
    const bus = resources[toResourceId('servicebus1')];
    const sql = resources[toResourceId('sqlserver1')];
    if (bus?.kind !== 'serviceBus' || !sql || !variant) throw new Error('not drawn');
    resources[bus.id] = { ...bus, settings: { ...bus.settings, tier: 'Standard' } };
    resources[sql.id] = { ...sql, tenant: 'tenant-stranger' };
    const changed = { ...document, variants: [{ ...variant, design: { resources } }] };
    expect(problemsOf(run(changed, 'privateEndpoint'), 'convert/left-alone')).toEqual([
      'servicebus1 takes private endpoints in tier Premium only.',
      'sqlserver1 belongs to another tenant; its owner decides.',
    ]);
  });

  it('are converted alone where they are named', () => {
    const document = make({ services: ['sqlServer', 'keyVault'] });
    const result = run(document, 'privateEndpoint', { services: [toResourceId('keyvault1')] });
    expect(result.services).toEqual(['keyvault1']);
    expect(find(design(result.document), toResourceId('sqlserver1'))).toBe(
      find(design(document), toResourceId('sqlserver1')),
    );
  });
});

describe('service endpoints', () => {
  const before = make({ isOpen: true });

  it('replace private endpoints and what was made for them', () => {
    const there = run(before, 'privateEndpoint').document;
    const { document } = run(there, 'serviceEndpoint');
    expect(ofKind(design(document), 'privateEndpoint')).toEqual([]);
    expect(ofKind(design(document), 'privateDnsZone')).toEqual([]);
    expect(ofKind(design(document), 'subnet').map(({ name }) => name)).not.toContain(
      'snet-private-endpoints',
    );
    expect(ask(document, 'vm-0', 'sqlserver1')).toMatchObject({
      verdict: 'reachable',
      path: 'serviceEndpoint',
    });
    expect(ask(document, 'anyone', 'sqlserver1').verdict).toBe('blocked');
  });

  it.each<readonly [ConvertPart, Answer['verdict'], Answer['path']]>([
    ['serviceEndpoints', 'blocked', 'public'],
    ['vnetRules', 'blocked', 'serviceEndpoint'],
    ['endpointsGone', 'reachable', 'serviceEndpoint'],
  ])('without %s: %s over %s', (part, verdict, path) => {
    const { document } = run(before, 'serviceEndpoint', { parts: without('serviceEndpoint', part) });
    expect(ask(document, 'vm-0', 'sqlserver1')).toMatchObject({ verdict, path });
  });

  it('without selected networks everybody is still admitted', () => {
    const parts = without('serviceEndpoint', 'selectedNetworks');
    const { document } = run(before, 'serviceEndpoint', { parts });
    expect(ask(document, 'anyone', 'sqlserver1').verdict).toBe('reachable');
  });

  it('keep to the subnets that a service names already', () => {
    const named = make({ isOpen: false, hasServiceEndpoint: true, spokes: ['azure', 'azure'] });
    const { document } = run(run(named, 'privateEndpoint').document, 'serviceEndpoint');
    expect(find(design(document), toResourceId('sqlserver1'))?.settings).toMatchObject({
      vnetRules: [{ subnet: 'snet-0' }],
    });
  });
});

describe('the public endpoint', () => {
  it.each(['sqlServer', 'keyVault', 'storageAccount', 'cosmosAccount', 'serviceBus', 'webApp'] as const)(
    'of %s is open to everybody again, from each of the three designs',
    (kind) => {
      const before = make({ services: [kind], isOpen: false, hasServiceEndpoint: true });
      const service = `${kind.toLowerCase()}1`;
      for (const by of ['public', 'serviceEndpoint', 'privateEndpoint'] as const) {
        const { document } = run(run(before, by, { services: [toResourceId(service)] }).document, 'public');
        expect(ask(document, 'anyone', service), by).toMatchObject({ verdict: 'reachable', path: 'public' });
        expect(ask(document, 'vm-0', service), by).toMatchObject({ verdict: 'reachable', path: 'public' });
      }
    },
  );
});

describe('variants', () => {
  it('are converted one by one, and others are not touched', () => {
    const document = make();
    const [first] = document.variants;
    if (!first) throw new Error('no variant');
    const second = { ...first, id: 'after', name: 'After' };
    const two = { ...document, variants: [first, second] };
    const result = convert(two, ['after'], { to: 'privateEndpoint', services: null, parts: null });
    expect(result.document.variants[0]).toBe(first);
    expect(ofKind(variantOf(result.document, 'after').design, 'privateEndpoint')).toHaveLength(1);
    const both = convert(result.document, ['design', 'after'], {
      to: 'privateEndpoint',
      services: null,
      parts: null,
    });
    expect(design(both.document)).toEqual(variantOf(both.document, 'after').design);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printIp } from '../address/ip.ts';
import { azureDnsAddress } from '../catalog/facts/reserved-addresses.ts';
import type { DnsClient, DnsServer, DnsWorld, PrivateZone, Ruleset } from './dns-world.ts';
import {
  firewall,
  forwarder,
  id,
  inbound,
  ip,
  machineIn,
  publicName,
  ruleset,
  siteHost,
  siteServer,
  worldOf,
  zone,
} from './drawn-for-tests.ts';
import { resolveName } from './resolve-name.ts';
import { openPassage, shutPassage } from './rules/questions-travel-by-udp-and-tcp.ts';

const vnets = ['app', 'hub', 'east'];
const serverAddresses = [
  '10.0.0.4',
  '10.0.0.5',
  '10.0.0.10',
  '10.0.1.4',
  '192.168.0.10',
  '8.8.8.8',
  '168.63.129.16',
];
const domains = [
  'database.windows.net',
  'privatelink.database.windows.net',
  'windows.net',
  'contoso.com',
  '.',
];
const names = [
  'sql1.database.windows.net',
  'sql1.privatelink.database.windows.net',
  'a.contoso.com',
  'b.example.net',
];

const someVnets = fc.uniqueArray(fc.constantFrom(...vnets), { maxLength: 3 });
const someServers = fc.uniqueArray(fc.constantFrom(...serverAddresses), { maxLength: 3 });
const forwarders = fc.dictionary(fc.constantFrom(...domains.slice(0, 4)), someServers, { maxKeys: 2 });
const policy = fc.constantFrom('Default' as const, 'NxDomainRedirect' as const);

const zones: fc.Arbitrary<readonly PrivateZone[]> = fc
  .array(
    fc.record({
      name: fc.constantFrom(...domains.slice(0, 4)),
      links: someVnets,
      records: fc.dictionary(
        fc.constantFrom('sql1', 'a', '*', '@'),
        fc.constantFrom('10.1.0.5', '10.1.0.6', '20.0.0.1'),
      ),
      policy,
    }),
    { maxLength: 4 },
  )
  .map((drawn) =>
    drawn.map(({ name, links, records, policy }, at) =>
      zone(name, links, records, { id: `zone-${at}`, policy }),
    ),
  );

const rulesets: fc.Arbitrary<readonly Ruleset[]> = fc
  .array(fc.record({ links: someVnets, rules: fc.dictionary(fc.constantFrom(...domains), someServers) }), {
    maxLength: 2,
  })
  .map((drawn) =>
    drawn.map(({ links, rules }, at) => ({ ...ruleset(links, rules), id: id(`ruleset-${at}`) })),
  );

const servers: fc.Arbitrary<readonly DnsServer[]> = fc
  .tuple(
    fc.oneof(fc.constant('azure' as const), fc.constant('rootHints' as const), someServers),
    forwarders,
    someServers,
    fc.boolean(),
    forwarders,
    fc.constantFrom('forwards' as const, 'iterates' as const),
    someServers,
  )
  .map(([upstream, rules, relayed, proxy, siteRules, mode, siteForwarders]) => [
    forwarder('10.0.0.4', upstream, rules),
    forwarder('10.0.0.5', relayed, {}, 'east'),
    inbound('10.0.0.10'),
    firewall('10.0.1.4', proxy, relayed),
    siteServer(siteRules, { mode, forwarders: siteForwarders }),
  ]);

const world: fc.Arbitrary<DnsWorld> = fc
  .record({ zones, rulesets, servers, app: someServers, hub: someServers, alias: fc.boolean() })
  .map(({ app, hub, alias, ...drawn }) => {
    const sql = publicName(
      'sql1.database.windows.net',
      alias ? 'sql1.privatelink.database.windows.net' : null,
      ['10.1.0.5'],
    );
    return worldOf({ ...drawn, publicNames: [sql, publicName('a.contoso.com')], dns: { app, hub } });
  });

const client: fc.Arbitrary<DnsClient> = fc.oneof(
  fc.tuple(fc.constantFrom(...vnets), someServers).map(([vnet, own]) => machineIn(vnet, own)),
  fc.constantFrom(siteHost(), siteHost(null)),
);

const question = fc.record({ world, client, name: fc.constantFrom(...names), down: someServers });
type Question = typeof question extends fc.Arbitrary<infer Q> ? Q : never;

function ask({ world: asked, client: asking, name, down }: Question) {
  return resolveName(asked, asking, name, (_, server) =>
    server !== azureDnsAddress && down.includes(printIp(server)) ? shutPassage : openPassage,
  );
}

describe('names in any world', () => {
  it('end, starting the chain with the name that was asked', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { dns, address, faults } = ask(asked);
        expect(dns.chain[0]).toBe(asked.name);
        expect(dns.answer === 'private' && address === null).toBe(false);
        if (['nxdomain', 'servfail', 'timeout', 'unreliable'].includes(dns.answer))
          expect(faults).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('do not change when zones, links, records, rulesets, servers and names change places', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const { zones: drawn, rulesets: rules, servers: serving, publicNames } = asked.world;
        const turned: DnsWorld = {
          ...asked.world,
          zones: [...drawn].reverse().map((one) => ({
            ...one,
            links: [...one.links].reverse(),
            records: [...one.records].reverse(),
          })),
          rulesets: [...rules].reverse().map((one) => ({
            ...one,
            links: [...one.links].reverse(),
            rules: [...one.rules].reverse(),
          })),
          servers: [...serving].reverse(),
          publicNames: [...publicNames].reverse(),
        };
        expect(ask({ ...asked, world: turned })).toEqual(ask(asked));
      }),
      { numRuns: 300 },
    );
  });

  it('do not change when a zone that is linked nowhere appears', () => {
    const unlinked = zone('privatelink.database.windows.net', [], { sql1: '10.9.9.9' }, { id: 'unlinked' });
    fc.assert(
      fc.property(question, (asked) => {
        const more = { ...asked.world, zones: [...asked.world.zones, unlinked] };
        expect(ask({ ...asked, world: more }).dns).toEqual(ask(asked).dns);
      }),
      { numRuns: 200 },
    );
  });

  it('come from the zone when a linked one has the record and the client asks Azure DNS of that VNet', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const own = zone(
          'sql1.privatelink.database.windows.net',
          ['east'],
          { '@': '10.1.0.5' },
          { id: 'own' },
        );
        const more = { ...asked.world, zones: [...asked.world.zones, own], rulesets: [] };
        const { dns } = ask({
          ...asked,
          world: more,
          client: machineIn('east', ['168.63.129.16']),
          name: names[1] ?? '',
        });
        expect(dns).toMatchObject({ answer: 'private', address: '10.1.0.5' });
      }),
      { numRuns: 100 },
    );
  });

  it('stay within the budget in a web of servers that all forward to each other', () => {
    const all = ['10.0.0.4', '10.0.0.5', '10.0.0.6', '10.0.0.7', '10.0.0.8', '10.0.0.9'];
    const web = worldOf({
      servers: all.map((address) =>
        forwarder(
          address,
          all.filter((other) => other !== address),
        ),
      ),
    });
    const reaches = (_: unknown, server: number) => (server === ip('10.0.0.99') ? shutPassage : openPassage);
    const { dns, steps } = resolveName(web, machineIn('app', all), 'b.example.net', reaches);
    expect(dns.answer).toBe('timeout');
    expect(steps.length).toBeLessThan(2000);
  });
});

import { describe, expect, it } from 'vitest';
import type { DnsOutcome } from './dns-answer.ts';
import type { DnsClient, DnsWorld } from './dns-world.ts';
import {
  answerTo,
  clientIn,
  conditional,
  firewall,
  forwarder,
  id,
  inbound,
  machineIn,
  publicName,
  ruleset,
  siteHost,
  siteServer,
  worldOf,
  zone,
} from './drawn-for-tests.ts';

const link = 'privatelink.database.windows.net';
const sql = publicName('sql1.database.windows.net', `sql1.${link}`, ['10.1.0.5']);
const foreign = publicName('other.database.windows.net', `other.${link}`);
const plain = publicName('sql2.database.windows.net');
const names = [sql, foreign, plain];

/** The zone with the record, linked to some VNets. */
const zoneIn = (...vnets: readonly string[]) => zone(link, vnets, { sql1: '10.1.0.5' });

/** One line of the procedure: who asks in which world, and what comes back. */
interface Line {
  readonly says: string;
  readonly world: Parameters<typeof worldOf>[0];
  readonly client: DnsClient;
  readonly name?: string;
  readonly down?: readonly string[];
  readonly answer: DnsOutcome['answer'];
  readonly address?: string;
}

const lines: readonly Line[] = [
  {
    says: '0 a hosts file answers before everything',
    world: { zones: [zoneIn('app')] },
    client: { ...machineIn('app'), hostsFile: [{ name: sql.fqdn, address: '10.1.0.9' }] },
    answer: 'private',
    address: '10.1.0.9',
  },
  {
    says: '0 a rule of the client goes to its server, not to the zone of the VNet',
    world: { zones: [zoneIn('app')] },
    client: { ...machineIn('app'), nameRules: conditional({ 'database.windows.net': ['8.8.8.8'] }) },
    answer: 'public',
  },
  {
    says: '1 servers of the interface come before those of the VNet',
    world: { zones: [zoneIn('app')], dns: { app: ['10.0.0.99'] } },
    client: machineIn('app', ['168.63.129.16']),
    answer: 'private',
  },
  {
    says: '1 a VNet without servers asks Azure DNS',
    world: { zones: [zoneIn('app')] },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '1 a site asks its own server',
    world: { zones: [zoneIn('app')], servers: [siteServer({})] },
    client: siteHost(),
    answer: 'public',
  },
  {
    says: '2 the VNet of the last hop that asks Azure DNS counts',
    world: { zones: [zoneIn('hub')], servers: [forwarder('10.0.0.4', 'azure')], dns: { app: ['10.0.0.4'] } },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '2 and the own VNet does not',
    world: { zones: [zoneIn('app')], servers: [forwarder('10.0.0.4', 'azure')], dns: { app: ['10.0.0.4'] } },
    client: machineIn('app'),
    answer: 'public',
  },
  {
    says: '2 a chain of forwarder, firewall and endpoint ends in the VNet of the endpoint',
    world: {
      zones: [zoneIn('east')],
      servers: [
        forwarder('10.0.0.4', ['10.0.1.4'], {}, 'app'),
        firewall('10.0.1.4', true, ['10.0.2.4']),
        inbound('10.0.2.4', 'east'),
      ],
      dns: { app: ['10.0.0.4'], east: ['10.0.1.4'] },
    },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '2 no hop reaches Azure DNS: the public chain',
    world: {
      zones: [zoneIn('app', 'hub')],
      servers: [forwarder('10.0.0.4', 'rootHints')],
      dns: { app: ['10.0.0.4'] },
    },
    client: machineIn('app'),
    answer: 'public',
  },
  {
    says: '2 a hop that cannot be reached is silent',
    world: { zones: [zoneIn('hub')], servers: [inbound('10.0.0.10')], dns: { app: ['10.0.0.10'] } },
    client: machineIn('app'),
    down: ['10.0.0.10'],
    answer: 'timeout',
  },
  {
    says: '2 a further server of the list is asked after silence',
    world: {
      zones: [zoneIn('hub', 'east')],
      servers: [inbound('10.0.0.10'), inbound('10.0.3.10', 'east')],
      dns: { app: ['10.0.0.10', '10.0.3.10'] },
    },
    client: machineIn('app'),
    down: ['10.0.0.10'],
    answer: 'private',
  },
  {
    says: '2 a firewall without proxy is silent',
    world: { zones: [zoneIn('hub')], servers: [firewall('10.0.1.4', false)], dns: { app: ['10.0.1.4'] } },
    client: machineIn('app'),
    answer: 'timeout',
  },
  {
    says: '2 a hop that is met again is a loop',
    world: {
      servers: [forwarder('10.0.0.4', ['10.0.0.5']), forwarder('10.0.0.5', ['10.0.0.4'])],
      dns: { app: ['10.0.0.4'] },
    },
    client: machineIn('app'),
    answer: 'timeout',
  },
  {
    says: '3a the longest of several linked zones answers, and a miss there is NXDOMAIN',
    world: { zones: [zoneIn('app'), zone(`sql1.${link}`, ['app'], {}, { id: 'pinpoint' })] },
    client: machineIn('app'),
    answer: 'nodata',
  },
  {
    says: '3a a wildcard answers where there is no record of the name',
    world: { zones: [zone(link, ['app'], { '*': '10.1.0.7' })] },
    client: machineIn('app'),
    answer: 'private',
    address: '10.1.0.7',
  },
  {
    says: '3a the address in the record decides between private and public',
    world: { zones: [zone(link, ['app'], { other: '20.40.0.1' })] },
    client: machineIn('app'),
    name: foreign.fqdn,
    answer: 'public',
    address: '20.40.0.1',
  },
  {
    says: '3a a miss is NXDOMAIN',
    world: { zones: [zone(link, ['app'], {})] },
    client: machineIn('app'),
    answer: 'nxdomain',
  },
  {
    says: '3a unless the link falls back to the internet',
    world: { zones: [zone(link, ['app'], {}, { policy: 'NxDomainRedirect' })] },
    client: machineIn('app'),
    answer: 'public',
  },
  {
    says: '3a which it does for privatelink zones alone',
    world: { zones: [zone('database.windows.net', ['app'], {}, { policy: 'NxDomainRedirect' })] },
    client: machineIn('app'),
    answer: 'nxdomain',
  },
  {
    says: '3a a stale record is answered although the link falls back',
    world: { zones: [zone(link, ['app'], { sql1: '10.9.9.9' }, { policy: 'NxDomainRedirect' })] },
    client: machineIn('app'),
    answer: 'private',
    address: '10.9.9.9',
  },
  {
    says: '3a an alias never met leaves the zone alone',
    world: { zones: [zone(link, ['app'], {})] },
    client: machineIn('app'),
    name: plain.fqdn,
    answer: 'public',
  },
  {
    says: '3b a zone of the same name beats the rule',
    world: {
      zones: [zoneIn('app')],
      rulesets: [ruleset(['app'], { [`${link}.`]: ['8.8.8.8'] })],
    },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '3b a rule for the public suffix takes the question before the zone of the alias',
    world: {
      zones: [zoneIn('app')],
      rulesets: [ruleset(['app'], { 'database.windows.net.': ['8.8.8.8'] })],
    },
    client: machineIn('app'),
    answer: 'public',
  },
  {
    says: '3b a rule is asked for the alias as well',
    world: {
      zones: [zoneIn('hub')],
      servers: [inbound('10.0.0.10')],
      rulesets: [ruleset(['app'], { [`${link}.`]: ['10.0.0.10'] })],
    },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '3b the longest suffix of the rules wins',
    world: {
      zones: [zoneIn('hub')],
      servers: [inbound('10.0.0.10')],
      rulesets: [ruleset(['app'], { 'windows.net.': ['8.8.8.8'], 'database.windows.net.': ['10.0.0.10'] })],
    },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '3b a rule that is switched off takes nothing',
    world: {
      zones: [zoneIn('app')],
      rulesets: [ruleset(['app'], { 'database.windows.net.': ['8.8.8.8'] }, { enabled: false })],
    },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '3b the rule for every name skips reserved suffixes',
    world: { zones: [zoneIn('app')], rulesets: [ruleset(['app'], { '.': ['8.8.8.8'] })] },
    client: machineIn('app'),
    answer: 'private',
  },
  {
    says: '3b a VNet with servers of its own has no use for a ruleset',
    world: {
      zones: [zoneIn('hub')],
      servers: [inbound('10.0.0.10'), forwarder('10.0.0.4', 'rootHints')],
      rulesets: [ruleset(['app'], { 'database.windows.net.': ['10.0.0.10'] })],
      dns: { app: ['10.0.0.4'] },
    },
    client: machineIn('app'),
    answer: 'public',
  },
  {
    says: '3c without a zone the public chain',
    world: {},
    client: machineIn('app'),
    answer: 'public',
  },
  {
    says: 'a site that forwards the public suffix gets the private address',
    world: {
      zones: [zoneIn('hub')],
      servers: [inbound('10.0.0.10'), siteServer({ 'database.windows.net': ['10.0.0.10'] })],
    },
    client: siteHost(),
    answer: 'private',
  },
  {
    says: 'one that forwards the privatelink name alone never asks for it',
    world: { zones: [zoneIn('hub')], servers: [inbound('10.0.0.10'), siteServer({ [link]: ['10.0.0.10'] })] },
    client: siteHost(),
    answer: 'public',
  },
  {
    says: 'unless its server iterates',
    world: {
      zones: [zoneIn('hub')],
      servers: [inbound('10.0.0.10'), siteServer({ [link]: ['10.0.0.10'] }, { mode: 'iterates' })],
    },
    client: siteHost(),
    answer: 'private',
  },
  {
    says: 'a site that asks Azure DNS itself hears nothing',
    world: { servers: [siteServer({ 'database.windows.net': ['168.63.129.16'] })] },
    client: siteHost(),
    answer: 'timeout',
  },
  {
    says: 'an app without VNet integration does not know private zones',
    world: { zones: [zoneIn('app')] },
    client: clientIn({ kind: 'azure' }),
    answer: 'public',
  },
  {
    says: 'an app asks the servers that it overrides those of the VNet with',
    world: { zones: [zoneIn('hub')], servers: [inbound('10.0.0.10')] },
    client: machineIn('app', ['10.0.0.10']),
    answer: 'private',
  },
];

describe('the procedure of the resolver', () => {
  it.each(lines)('$says', ({ world, client, name = sql.fqdn, down = [], answer, address }) => {
    const drawn: DnsWorld = worldOf({ publicNames: names, ...world });
    const { dns } = answerTo(drawn, client, name, down);
    expect(dns.answer).toBe(answer);
    if (address !== undefined) expect(dns.address).toBe(address);
    expect(dns.chain[0]).toBe(name);
  });

  it('looks at the records of CNAME in a zone, and goes on with the target', () => {
    const own = zone('contoso.com', ['app'], {}, { id: 'own' });
    const record = { name: 'db', type: 'CNAME' as const, values: [sql.fqdn], ttl: 60, from: id('own') };
    const world = worldOf({ publicNames: names, zones: [zoneIn('app'), { ...own, records: [record] }] });
    const { dns } = answerTo(world, machineIn('app'), 'db.contoso.com');
    expect(dns).toMatchObject({ answer: 'private', chain: ['db.contoso.com', sql.fqdn, `sql1.${link}`] });
  });
});

import { describe, expect, it } from 'vitest';
import { printIp } from '../address/ip.ts';
import type { DnsClient, DnsWorld } from './dns-world.ts';
import {
  answerTo,
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

const name = 'sql1.database.windows.net';
const alias = 'sql1.privatelink.database.windows.net';
const zoneName = 'privatelink.database.windows.net';
const sql = publicName(name, alias, ['10.1.0.5']);
const linkedTo = (...vnets: string[]) => zone(zoneName, vnets, { sql1: '10.1.0.5' });

/** The only fault, with its targets as text. */
function faultOf(world: DnsWorld, client: DnsClient) {
  const { faults } = answerTo(world, client, name);
  expect(faults).toHaveLength(1);
  const [fault] = faults;
  return { ...fault, targets: fault?.targets?.map(printIp) };
}

describe('a fault holds what its fix needs', () => {
  it('a zone that is not linked: which zone to which VNet', () => {
    const world = worldOf({ publicNames: [sql], zones: [linkedTo('hub')] });
    expect(faultOf(world, machineIn('app'))).toMatchObject({
      kind: 'zoneNotLinked',
      zone: zoneName,
      vnet: 'app',
    });
    const repaired = worldOf({ publicNames: [sql], zones: [linkedTo('hub', 'app')] });
    expect(answerTo(repaired, machineIn('app'), name).faults).toEqual([]);
  });

  it('of two unlinked zones of the name the one with the record', () => {
    const zones = [
      zone(zoneName, [], {}, { id: 'a-empty' }),
      zone(zoneName, ['hub'], { sql1: '10.1.0.5' }, { id: 'b-full' }),
    ];
    expect(faultOf(worldOf({ publicNames: [sql], zones }), machineIn('app'))).toMatchObject({
      zone: 'b-full',
    });
  });

  it('no zone at all: its name, the record and the address', () => {
    expect(faultOf(worldOf({ publicNames: [sql] }), machineIn('app'))).toMatchObject({
      kind: 'noZone',
      zoneName,
      vnet: 'app',
      record: 'sql1',
      values: ['10.1.0.5'],
    });
  });

  it('a missing record: its zone, name and address, with fallback too', () => {
    const missing = { kind: 'recordMissing', zone: zoneName, record: 'sql1', values: ['10.1.0.5'] };
    const strict = worldOf({ publicNames: [sql], zones: [zone(zoneName, ['app'], {})] });
    expect(faultOf(strict, machineIn('app'))).toMatchObject(missing);
    const lenient = worldOf({
      publicNames: [sql],
      zones: [zone(zoneName, ['app'], {}, { policy: 'NxDomainRedirect' })],
    });
    expect(faultOf(lenient, machineIn('app'))).toMatchObject(missing);
  });

  it('a wrong record: the address that it should have', () => {
    const world = worldOf({ publicNames: [sql], zones: [zone(zoneName, ['app'], { sql1: '10.9.9.9' })] });
    expect(faultOf(world, machineIn('app'))).toMatchObject({
      kind: 'wrongAddress',
      zone: zoneName,
      record: 'sql1',
      values: ['10.1.0.5'],
    });
  });

  it('a site past Azure DNS: the suffix and the servers that would lead to the endpoint', () => {
    const servers = [
      siteServer({}),
      inbound('10.0.0.10'),
      inbound('10.2.0.10', 'east'),
      forwarder('10.0.0.4', 'azure'),
    ];
    const world = worldOf({ publicNames: [sql], zones: [linkedTo('hub')], servers });
    expect(faultOf(world, siteHost())).toMatchObject({
      kind: 'forwardsElsewhere',
      server: 'dns-site',
      domains: ['database.windows.net'],
      targets: ['10.0.0.4', '10.0.0.10'],
    });
  });

  it('a DNS machine on root hints: Azure DNS itself is among the servers', () => {
    const servers = [forwarder('10.0.0.4', 'rootHints')];
    const world = worldOf({ publicNames: [sql], zones: [linkedTo('hub')], servers });
    expect(faultOf(world, machineIn('app', ['10.0.0.4']))).toMatchObject({
      kind: 'forwardsElsewhere',
      server: 'vm-10.0.0.4',
      targets: ['168.63.129.16'],
    });
  });

  it('a site that asks Azure DNS itself: which server', () => {
    const servers = [siteServer({ 'database.windows.net': ['168.63.129.16'] }), inbound('10.0.0.10')];
    const world = worldOf({ publicNames: [sql], zones: [linkedTo('hub')], servers });
    expect(faultOf(world, siteHost())).toMatchObject({
      kind: 'azureDnsFromOutside',
      server: 'dns-site',
      targets: ['10.0.0.10'],
    });
  });

  it('a rule that leads away: the ruleset and its rule', () => {
    const rulesets = [ruleset(['app'], { 'database.windows.net.': ['8.8.8.8'] })];
    const world = worldOf({ publicNames: [sql], zones: [linkedTo('app')], rulesets });
    expect(faultOf(world, machineIn('app'))).toMatchObject({
      kind: 'ruleForwardsElsewhere',
      ruleset: 'ruleset',
      ruleName: 'rule-database.windows.net.',
    });
  });

  it('a rule that leads to an unlinked hub: the link, not the rule', () => {
    const rulesets = [ruleset(['app'], { 'database.windows.net.': ['10.0.0.10'] })];
    const world = worldOf({
      publicNames: [sql],
      zones: [linkedTo('east')],
      rulesets,
      servers: [inbound('10.0.0.10')],
    });
    expect(faultOf(world, machineIn('app'))).toMatchObject({ kind: 'zoneNotLinked', vnet: 'hub' });
  });
});

describe('there is no fault', () => {
  it.each([
    ['where an alias stands without any endpoint', publicName(name, alias, [])],
    ['where nothing private stands behind the name', publicName(name)],
  ])('%s', (_, drawn) => {
    const { dns, faults } = answerTo(worldOf({ publicNames: [drawn] }), machineIn('app'), name);
    expect(dns.answer).toBe('public');
    expect(faults).toEqual([]);
  });

  it('for a name that belongs to nothing in the design', () => {
    const answer = answerTo(worldOf({ zones: [linkedTo('app')] }), machineIn('app'), 'www.example.org.');
    expect(answer).toMatchObject({ resource: null, address: null, faults: [] });
    expect(answer.dns).toMatchObject({ answer: 'public', address: null, chain: ['www.example.org'] });
  });

  it('but for a private name of the design whose zone is not linked', () => {
    const zones = [zone('corp.contoso.com', ['hub'], { db: '10.3.0.4' })];
    const { faults } = answerTo(worldOf({ zones }), machineIn('app'), 'db.corp.contoso.com');
    expect(faults).toMatchObject([{ kind: 'zoneNotLinked', zone: id('corp.contoso.com'), vnet: 'app' }]);
  });
});

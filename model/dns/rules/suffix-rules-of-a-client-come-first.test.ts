import { describe, expect, it } from 'vitest';
import {
  answerTo,
  conditional,
  forwarder,
  machineIn,
  publicName,
  siteHost,
  worldOf,
  zone,
} from '../drawn-for-tests.ts';
import { suffixRulesOfAClientComeFirst } from './suffix-rules-of-a-client-come-first.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const world = worldOf({
  publicNames: [sql],
  zones: [zone('privatelink.database.windows.net', ['hub', 'app'], { sql1: '10.1.0.5' })],
  servers: [forwarder('10.0.0.4', 'azure')],
});

describe('a rule of the client', () => {
  it.each([
    ['database.windows.net', 'sql1.database.windows.net', true],
    // The NRPT writes a suffix with a dot before it.
    ['.database.windows.net', 'sql1.database.windows.net', true],
    ['sql1.database.windows.net', 'sql2.database.windows.net', false],
    ['.', 'www.contoso.com', true],
    [' ', 'www.contoso.com', false],
  ])('%s takes %s: %s', (domain, name, takes) => {
    const rules = conditional({ [domain]: ['10.0.0.4'] });
    expect(suffixRulesOfAClientComeFirst.find(rules, name) !== null).toBe(takes);
  });

  it('with the longest suffix wins, and one without servers is none', () => {
    const rules = conditional({ 'windows.net': ['10.0.0.4'], 'database.windows.net': ['10.0.0.5'] });
    expect(suffixRulesOfAClientComeFirst.find(rules, 'a.database.windows.net')?.domain).toBe(
      'database.windows.net',
    );
    expect(suffixRulesOfAClientComeFirst.find(conditional({ net: [] }), 'a.net')).toBeNull();
  });

  it('comes after the hosts file and before the servers of the client', () => {
    const nameRules = conditional({ 'database.windows.net': ['8.8.8.8'] });
    const machine = machineIn('app');
    const hostsFile = [{ name: sql.fqdn, address: '10.9.9.9' }];
    expect(answerTo(world, machine, sql.fqdn).dns.answer).toBe('private');
    const ruled = answerTo(world, { ...machine, nameRules }, sql.fqdn);
    expect(ruled.dns.answer).toBe('public');
    expect(ruled.faults).toMatchObject([{ kind: 'ruleOfClient', ruleName: 'database.windows.net' }]);
    expect(answerTo(world, { ...machine, nameRules, hostsFile }, sql.fqdn).dns.address).toBe('10.9.9.9');
  });

  it('leads a host of a site to Azure for one suffix alone', () => {
    const host = { ...siteHost(null), nameRules: conditional({ 'database.windows.net': ['10.0.0.4'] }) };
    expect(answerTo(world, host, sql.fqdn).dns.answer).toBe('private');
    expect(answerTo(world, host, 'www.contoso.com').dns.servers).toEqual(['public DNS']);
  });
});

import { describe, expect, it } from 'vitest';
import { parseIp } from '../address/ip.ts';
import { parsePrefix } from '../address/prefix.ts';
import { applianceSource, type FirewallSourceInput, firewallSource } from './translated-source.ts';

const firewall = (changes: Partial<FirewallSourceInput>): FirewallSourceInput => ({
  ruleKind: 'network',
  destination: null,
  privateRanges: [],
  address: '10.100.0.4',
  publicIps: ['20.9.0.1'],
  ...changes,
});
const always = [parsePrefix('255.255.255.255/32')].filter((prefix) => prefix !== null);

describe('the source behind a firewall', () => {
  it.each<[string, Partial<FirewallSourceInput>, string | null, boolean]>([
    ['network rule, private target', { destination: parseIp('10.1.0.4') }, null, false],
    [
      'network rule, always SNAT',
      { destination: parseIp('10.1.0.4'), privateRanges: always },
      '10.100.0.4',
      true,
    ],
    ['network rule, public target', {}, '20.9.0.1', true],
    [
      'application rule, private target',
      { ruleKind: 'application', destination: parseIp('10.1.0.4') },
      '10.100.0.4',
      true,
    ],
    ['application rule, public target', { ruleKind: 'application' }, '20.9.0.1', true],
    ['several public addresses', { publicIps: ['20.9.0.1', '20.9.0.2'] }, null, true],
    ['no public address drawn', { publicIps: [] }, null, true],
    ['NAT gateway on its subnet', { natGateway: ['20.50.1.2'] }, '20.50.1.2', true],
    ['forced tunnelling', { forcedTunnelling: true }, '10.100.0.4', true],
  ])('%s', (_name, changes, source, translated) => {
    expect(firewallSource(firewall(changes))).toMatchObject({ source, translated });
  });
});

describe('the source behind an appliance', () => {
  it.each([
    [true, '10.100.1.4', true],
    [false, null, false],
  ])('with SNAT %s', (snat, source, translated) => {
    expect(applianceSource({ snat, address: '10.100.1.4' }, '10.0.1.4')).toMatchObject({
      source,
      translated,
    });
  });
});

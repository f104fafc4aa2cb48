import { describe, expect, it } from 'vitest';
import { parseIp } from '../address/ip.ts';
import { newResource } from '../document/resource.ts';
import { toResourceId } from '../ids.ts';
import { evaluateNat } from './evaluate-nat.ts';

const { settings } = newResource('azureFirewall', toResourceId('afw'), 'afw');
const rule = {
  name: 'web',
  priority: 200,
  protocols: ['TCP'],
  sources: ['203.0.113.0/24'],
  destinations: ['20.50.2.2'],
  ports: '443',
  translatedAddress: '10.0.1.4',
  translatedPort: 8443,
};
const first = { ...rule, name: 'first', priority: 100, sources: ['*'], ports: '22' };
const firewall = { ...settings, natRules: [rule, first] };

describe('DNAT rules', () => {
  it.each([
    ['203.0.113.7', '20.50.2.2', 'tcp', 443, 'web', 'yes'],
    [null, '20.50.2.2', 'tcp', 443, 'web', 'maybe'],
    ['198.51.100.7', '20.50.2.2', 'tcp', 443, null, null],
    ['198.51.100.7', '20.50.2.2', 'tcp', 22, 'first', 'yes'],
    [null, null, 'tcp', 22, 'first', 'maybe'],
    ['203.0.113.7', '20.50.2.3', 'tcp', 443, null, null],
    ['203.0.113.7', '20.50.2.2', 'udp', 443, null, null],
    ['203.0.113.7', '20.50.2.2', 'icmp', 0, null, null],
  ] as const)('a call of %s to %s, %s %d: %s, %s', (source, destination, protocol, port, name, match) => {
    const ip = (text: string | null) => (text === null ? null : parseIp(text));
    const found = evaluateNat(firewall, { source: ip(source), destination: ip(destination), protocol, port });
    expect([found?.rule.name ?? null, found?.match ?? null]).toEqual([name, match]);
  });
});

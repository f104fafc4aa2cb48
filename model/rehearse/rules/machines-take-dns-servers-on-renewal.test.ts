import { expect, test } from 'vitest';
import { machinesTakeDnsServersOnRenewal } from './machines-take-dns-servers-on-renewal.ts';

test('servers wait for the lease', () => {
  expect(machinesTakeDnsServersOnRenewal.isLate('dnsServers')).toBe(true);
  expect(machinesTakeDnsServersOnRenewal.isLate('addressSpaces')).toBe(false);
});

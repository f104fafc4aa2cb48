import { describe, expect, it } from 'vitest';
import { ip } from '../drawn-for-tests.ts';
import { customDnsServersReplaceAzureDns } from './custom-dns-servers-replace-azure-dns.ts';

describe('the servers of a client in a VNet', () => {
  it.each([
    ['its own before those of the VNet', ['10.0.0.4'], ['10.0.0.5'], ['10.0.0.4']],
    ['those of the VNet', [], ['10.0.0.5'], ['10.0.0.5']],
    ['Azure DNS when nobody names one', [], [], ['168.63.129.16']],
    ['Azure DNS when the NIC asks for it', ['168.63.129.16'], ['10.0.0.5'], ['168.63.129.16']],
  ])('%s', (_, own, ofVnet, expected) => {
    expect(customDnsServersReplaceAzureDns.serversOf(own.map(ip), ofVnet.map(ip))).toEqual(expected.map(ip));
  });
});

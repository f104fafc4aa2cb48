import { describe, expect, it } from 'vitest';
import { answerTo, firewall, inbound, ip, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';
import { firewallAsksWithItsOwnVnet } from './firewall-asks-with-its-own-vnet.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('the servers of a firewall', () => {
  it.each([
    [[], ['168.63.129.16']],
    [['10.0.0.4'], ['10.0.0.4']],
  ])('set to %o: %o', (upstream, expected) => {
    const drawn = firewall('10.0.1.4', true, upstream);
    expect(firewallAsksWithItsOwnVnet.upstreamOf(drawn)).toEqual(expected.map(ip));
  });

  it('make the answer unreliable when they disagree', () => {
    const servers = [firewall('10.0.1.4', true, ['10.0.0.10', '8.8.8.8']), inbound('10.0.0.10')];
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('hub')], servers });
    const { dns, faults } = answerTo(world, machineIn('app', ['10.0.1.4']), sql.fqdn);
    expect(dns.answer).toBe('unreliable');
    expect(faults.map(({ kind }) => kind)).toContain('answersDiffer');
  });
});

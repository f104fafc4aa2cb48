import { describe, expect, it } from 'vitest';
import { say } from '../../explain/sentence.ts';
import type { DnsPassage } from '../dns-world.ts';
import { forwarder, ip, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';
import { resolveName } from '../resolve-name.ts';
import { openPassage, questionsTravelByUdpAndTcp, shutPassage } from './questions-travel-by-udp-and-tcp.ts';

const because = { says: say`the NSG denies it`, rule: 'nsg/lowest-number-first', at: null };
const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const world = worldOf({
  publicNames: [sql],
  zones: [zone('privatelink.database.windows.net', ['hub'], { sql1: '10.1.0.5' })],
  servers: [forwarder('10.0.0.4', 'azure')],
});

describe('the way of a question', () => {
  it.each([
    ['open', openPassage, true, 'private', false],
    ['shut', shutPassage, false, 'timeout', false],
    ['shut by UDP alone', { udp: 'shut', tcp: 'open', because }, false, 'timeout', true],
    ['shut by TCP alone', { udp: 'open', tcp: 'shut', because }, true, 'private', true],
    ['in doubt', { udp: 'depends', tcp: 'depends', because }, true, 'unreliable', true],
  ] as const)('%s', (_, passage: DnsPassage, heard, answer, told) => {
    expect(questionsTravelByUdpAndTcp.isHeard(passage)).toBe(heard);
    const reaches = (_from: unknown, server: number) => (server === ip('10.0.0.4') ? passage : openPassage);
    const { dns, steps } = resolveName(world, machineIn('app', ['10.0.0.4']), sql.fqdn, reaches);
    expect(dns.answer).toBe(answer);
    expect(steps.some(({ rules }) => rules.includes(questionsTravelByUdpAndTcp.id))).toBe(told);
  });
});

import { describe, expect, it } from 'vitest';
import { answerTo, forwarder, ip, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';
import { mixedServerListsDepend } from './mixed-server-lists-depend.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a list of servers', () => {
  it.each([
    [['168.63.129.16', '10.0.0.4'], true],
    [['10.0.0.4', '10.0.0.5'], false],
    [['168.63.129.16'], false],
  ])('%o is mixed: %s', (servers, mixed) => {
    expect(mixedServerListsDepend.isMixed(servers.map(ip))).toBe(mixed);
  });

  it('is unreliable when own servers and Azure DNS disagree', () => {
    const servers = [forwarder('10.0.0.4', 'rootHints')];
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('app')], servers });
    const ask = (list: readonly string[]) => answerTo(world, machineIn('app', list), sql.fqdn).dns.answer;
    expect(ask(['10.0.0.4', '168.63.129.16'])).toBe('unreliable');
    expect(ask(['10.0.0.4'])).toBe('public');
  });
});

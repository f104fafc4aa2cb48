import { describe, expect, it } from 'vitest';
import { answerTo, clientIn, id, inbound, ip, publicName, worldOf, zone } from '../drawn-for-tests.ts';
import { vpnClientsTakeTheServersOfTheVnet } from './vpn-clients-take-the-servers-of-the-vnet.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const world = worldOf({
  publicNames: [sql],
  zones: [zone('privatelink.database.windows.net', ['hub'], { sql1: '10.1.0.5' })],
  servers: [inbound('10.0.0.10')],
});

describe('a point-to-site client', () => {
  it.each([
    ['has no private view where the VNet uses Azure DNS', [], [], 'public'],
    ['asks the servers of the VNet', [], ['10.0.0.10'], 'private'],
    ['asks those of its profile first', ['8.8.8.8'], ['10.0.0.10'], 'public'],
    ['gets no answer from Azure DNS itself', ['168.63.129.16'], [], 'timeout'],
  ] as const)('%s', (_, profile, ofVnet, answer) => {
    const servers = vpnClientsTakeTheServersOfTheVnet.serversOf(profile.map(ip), ofVnet.map(ip));
    const client = clientIn({ kind: 'site', site: id('gateway'), servers, tunnel: true });
    const { dns, steps } = answerTo(world, client, sql.fqdn);
    expect(dns.answer).toBe(answer);
    expect(steps.flatMap(({ rules }) => rules)).toContain(vpnClientsTakeTheServersOfTheVnet.id);
  });
});

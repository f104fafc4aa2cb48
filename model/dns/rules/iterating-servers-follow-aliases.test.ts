import { describe, expect, it } from 'vitest';
import { answerTo, inbound, publicName, siteHost, siteServer, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a server of a site that iterates', () => {
  it.each([
    ['the privatelink name alone', 'privatelink.database.windows.net', 'private'],
    ['the public suffix', 'database.windows.net', 'private'],
    ['another suffix', 'blob.core.windows.net', 'public'],
  ])('and has a forwarder for %s', (_, domain, answer) => {
    const servers = [siteServer({ [domain]: ['10.0.0.10'] }, { mode: 'iterates' }), inbound('10.0.0.10')];
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('hub')], servers });
    expect(answerTo(world, siteHost(), sql.fqdn).dns.answer).toBe(answer);
  });
});

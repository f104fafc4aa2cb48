import { describe, expect, it } from 'vitest';
import { answerTo, forwarder, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a zone link with a DNS machine in the hub', () => {
  const dns = { app: ['10.0.0.4'] };
  const servers = [forwarder('10.0.0.4', 'azure')];

  it.each([
    ['hub', 'private'],
    ['app', 'public'],
  ])('on %s: %s', (linked, answer) => {
    const world = worldOf({ publicNames: [sql], zones: [zoneIn(linked)], servers, dns });
    expect(answerTo(world, machineIn('app'), sql.fqdn).dns.answer).toBe(answer);
  });
});

import { describe, expect, it } from 'vitest';
import { answerTo, inbound, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('an inbound endpoint in the hub', () => {
  const dns = { hub: ['10.0.0.99'] };

  it.each([
    ['hub', 'private'],
    ['app', 'public'],
  ])('with the zone linked to %s: %s', (linked, answer) => {
    const world = worldOf({
      publicNames: [sql],
      zones: [zoneIn(linked)],
      servers: [inbound('10.0.0.10')],
      dns,
    });
    expect(answerTo(world, machineIn('app', ['10.0.0.10']), sql.fqdn).dns.answer).toBe(answer);
  });
});

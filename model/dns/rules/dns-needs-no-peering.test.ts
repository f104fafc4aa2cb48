import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a linked VNet', () => {
  it('resolves the address without any way to it, and an unlinked one does not', () => {
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('west')] });
    const everything = ['10.1.0.5'];
    expect(answerTo(world, machineIn('west'), sql.fqdn, everything).dns.address).toBe('10.1.0.5');
    expect(answerTo(world, machineIn('east'), sql.fqdn, everything).dns.answer).toBe('public');
  });
});

import { describe, expect, it } from 'vitest';
import { answerTo, forwarder, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

const sql = publicName('sql1.database.windows.net', 'sql1.privatelink.database.windows.net', ['10.1.0.5']);
const zoneIn = (...vnets: string[]) => zone('privatelink.database.windows.net', vnets, { sql1: '10.1.0.5' });

describe('a DNS machine', () => {
  it.each([
    [[], 'private'],
    [['10.0.0.4'], 'timeout'],
  ])('with %o out of reach: %s', (down, answer) => {
    const servers = [forwarder('10.0.0.4', 'azure')];
    const world = worldOf({ publicNames: [sql], zones: [zoneIn('hub')], servers });
    expect(answerTo(world, machineIn('app', ['10.0.0.4']), sql.fqdn, down).dns.answer).toBe(answer);
  });

  it('names the address where no server is drawn', () => {
    const answer = answerTo(worldOf({ publicNames: [sql] }), machineIn('app', ['10.0.0.9']), sql.fqdn);
    expect(answer.faults.map(({ kind }) => kind)).toEqual(['noServer']);
  });
});

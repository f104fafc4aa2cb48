import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

describe('an empty linked zone', () => {
  it.each([
    ['does not meet a name without alias', null, 'public'],
    ['breaks a name with one', 'sql1.privatelink.database.windows.net', 'nxdomain'],
  ])('%s', (_, alias, answer) => {
    const name = publicName('sql1.database.windows.net', alias);
    const world = worldOf({
      publicNames: [name],
      zones: [zone('privatelink.database.windows.net', ['app'], {})],
    });
    expect(answerTo(world, machineIn('app'), name.fqdn).dns.answer).toBe(answer);
  });
});

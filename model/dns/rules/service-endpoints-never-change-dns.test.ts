import { describe, expect, it } from 'vitest';
import { answerTo, machineIn, publicName, worldOf, zone } from '../drawn-for-tests.ts';

describe('a design on service endpoints', () => {
  it.each([
    ['keeps the public name while nobody adds an endpoint', null, 'public'],
    [
      'breaks with an endpoint of somebody else and an own zone link',
      'sa3.privatelink.blob.core.windows.net',
      'nxdomain',
    ],
  ])('%s', (_, alias, answer) => {
    const name = publicName('sa3.blob.core.windows.net', alias);
    const world = worldOf({
      publicNames: [name],
      zones: [zone('privatelink.blob.core.windows.net', ['app'], {})],
    });
    expect(answerTo(world, machineIn('app'), name.fqdn).dns.answer).toBe(answer);
  });
});

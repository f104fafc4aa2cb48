import { describe, expect, it } from 'vitest';
import { id } from '../routes.test-helper.ts';
import { forwardedTrafficFlagIsDocumentedAsNeeded } from './forwarded-traffic-flag-is-documented-as-needed.ts';

describe('a packet from the hub', () => {
  it.each<[string, string | null, boolean, boolean | null, boolean]>([
    ['from another spoke, flag off', 'spoke-a', false, false, true],
    ['from another spoke, flag not known', 'spoke-a', false, null, true],
    ['from another spoke, flag on', 'spoke-a', false, true, false],
    ['from the hub itself', 'hub', false, false, false],
    ['lent transit of a gateway', 'spoke-a', true, false, false],
    ['from a site', null, false, false, false],
  ])('%s', (_name, origin, lentTransit, allowForwardedTraffic, missing) => {
    const packet = { originVnet: origin === null ? null : id(origin), lentTransit };
    const { isMissing } = forwardedTrafficFlagIsDocumentedAsNeeded;
    expect(isMissing(packet, id('hub'), { allowForwardedTraffic })).toBe(missing);
  });
});

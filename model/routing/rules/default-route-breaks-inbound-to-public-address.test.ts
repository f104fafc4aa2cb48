import { describe, expect, it } from 'vitest';
import { hops, route } from '../routes.test-helper.ts';
import { defaultRouteBreaksInboundToPublicAddress } from './default-route-breaks-inbound-to-public-address.ts';

describe('replies to the internet', () => {
  it.each<[string, Parameters<typeof defaultRouteBreaksInboundToPublicAddress.breaks>[0], boolean]>([
    ['by the internet route', route('0.0.0.0/0', 'system', hops.internet), false],
    ['to an appliance', route('0.0.0.0/0', 'user', hops.appliance), true],
    ['to a gateway', route('0.0.0.0/0', 'gateway', hops.gateway), true],
  ])('%s', (_name, winner, breaks) => {
    expect(defaultRouteBreaksInboundToPublicAddress.breaks(winner)).toBe(breaks);
  });
});

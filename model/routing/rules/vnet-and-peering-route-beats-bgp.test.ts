import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { vnetAndPeeringRouteBeatsBgp } from './vnet-and-peering-route-beats-bgp.ts';

describe('a learned /24', () => {
  it.each<[string, Route, boolean]>([
    ['against the VNet', route('10.0.0.0/16', 'system', hops.local), true],
    ['against a peer', route('10.0.0.0/16', 'peering', hops.peering), true],
    ['against a service endpoint', route('Microsoft.Sql', 'serviceEndpoint', hops.serviceEndpoint), true],
    ['against a user route', route('10.0.0.0/16', 'user', hops.appliance), false],
    ['against the way to the internet', route('0.0.0.0/0', 'system', hops.internet), false],
  ])('%s', (_name, winner, overrules) => {
    const learned = route('10.0.1.0/24', 'gateway', hops.gateway);
    expect(vnetAndPeeringRouteBeatsBgp.overrules(winner, learned)).toBe(overrules);
  });
});

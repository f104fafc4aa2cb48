import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { serviceEndpointRouteBeatsUdrAndBgp } from './service-endpoint-route-beats-udr-and-bgp.ts';

describe('a service endpoint’s route', () => {
  it.each<[string, Route, Route, number]>([
    [
      'over a user route',
      route('Microsoft.Sql', 'serviceEndpoint', hops.serviceEndpoint),
      route('0.0.0.0/0', 'user', hops.appliance),
      -1,
    ],
    [
      'over a longer user route',
      route('20.1.1.0/24', 'user', hops.appliance),
      route('Microsoft.Sql', 'serviceEndpoint', hops.serviceEndpoint),
      1,
    ],
    [
      'nothing to do with it',
      route('0.0.0.0/0', 'user', hops.appliance),
      route('0.0.0.0/0', 'system', hops.internet),
      0,
    ],
  ])('%s', (_name, a, b, order) => {
    expect(Math.sign(serviceEndpointRouteBeatsUdrAndBgp.prefers(a, b))).toBe(order);
  });
});

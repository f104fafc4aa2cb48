import { describe, expect, it } from 'vitest';
import { hops, route } from '../routes.test-helper.ts';
import { defaultRouteToApplianceRemovesNoneRoutes } from './default-route-to-appliance-removes-none-routes.ts';

describe('the None routes', () => {
  it.each<
    [string, Parameters<typeof defaultRouteToApplianceRemovesNoneRoutes.removesNoneRoutes>[0], boolean]
  >([
    ['user route to an appliance', route('0.0.0.0/0', 'user', hops.appliance), true],
    ['learned from a site', route('0.0.0.0/0', 'gateway', hops.gateway), true],
    ['user route to the internet', route('0.0.0.0/0', 'user', hops.internet), false],
    ['not a default route', route('10.0.0.0/8', 'user', hops.appliance), false],
  ])('%s', (_name, one, removes) => {
    expect(defaultRouteToApplianceRemovesNoneRoutes.removesNoneRoutes(one)).toBe(removes);
  });
});

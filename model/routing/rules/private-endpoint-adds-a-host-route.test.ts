import { expect, it } from 'vitest';
import { id, ip, prefix } from '../routes.test-helper.ts';
import { privateEndpointAddsAHostRoute } from './private-endpoint-adds-a-host-route.ts';

it.each([
  ['in the own VNet', null],
  ['over a peering', id('peer')],
])('an endpoint %s has a /32 of its own', (_name, peering) => {
  const route = privateEndpointAddsAHostRoute.route({
    endpoint: id('pe'),
    ip: ip('10.1.5.4'),
    vnetRange: prefix('10.1.0.0/16'),
    policies: false,
    peering,
  });
  expect(route.match).toEqual({ prefix: prefix('10.1.5.4/32') });
  expect(route.nextHop).toEqual({ kind: 'privateEndpoint', endpoint: id('pe'), peering });
});

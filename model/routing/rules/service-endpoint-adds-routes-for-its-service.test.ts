import { expect, it } from 'vitest';
import { effectiveRoutes } from '../effective-routes.ts';
import { id, prefix } from '../routes.test-helper.ts';
import { serviceEndpointAddsRoutesForItsService } from './service-endpoint-adds-routes-for-its-service.ts';

it.each([[['Microsoft.Sql']], [[]]])('a subnet with %o has exactly those service routes', (words) => {
  const { active } = effectiveRoutes({
    subnet: id('app'),
    region: 'westeurope',
    addressSpaces: [prefix('10.0.0.0/16')],
    peers: [],
    gateways: [],
    endpoints: [],
    serviceEndpoints: words,
    routeTable: null,
  });
  expect(active.filter(({ origin }) => origin === 'serviceEndpoint')).toEqual(
    words.map((word) => serviceEndpointAddsRoutesForItsService.route(id('app'), word)),
  );
});

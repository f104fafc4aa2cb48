import { expect, it } from 'vitest';
import { effectiveRoutes } from '../effective-routes.ts';
import { hops, id, prefix } from '../routes.test-helper.ts';
import { vnetRangesAreRoutedInside } from './vnet-ranges-are-routed-inside.ts';

it.each([[['10.0.0.0/16']], [['10.0.0.0/16', '192.168.5.0/24']]])(
  'a VNet with %o has one route a range, whatever its subnets',
  (ranges) => {
    const { active } = effectiveRoutes({
      subnet: id('app'),
      region: 'westeurope',
      addressSpaces: ranges.map(prefix),
      peers: [],
      gateways: [],
      endpoints: [],
      serviceEndpoints: [],
      routeTable: null,
    });
    expect(active.filter(({ nextHop }) => nextHop.kind === hops.local.kind)).toEqual(
      ranges.map((text) => vnetRangesAreRoutedInside.route(prefix(text))),
    );
  },
);

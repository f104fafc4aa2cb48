import { defineCodec, type ReadContext } from '../../catalog/arm-codec.ts';
import type { Json, JsonObject } from '../../catalog/arm-resource.ts';
import { literal, plainAt, unlessNone } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, listAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';

type Settings = SettingsOf<'routeTable'>;
type Route = Settings['routes'][number];

const type = 'Microsoft.Network/routeTables';
const nextHops = ['VirtualAppliance', 'VirtualNetworkGateway', 'VnetLocal', 'Internet', 'None'] as const;

/** Route tables with their routes. */
export const routeTable = defineCodec<Settings>({
  types: [type],
  print: ({ name, settings }, { location }) => {
    const names = azureWords(settings.routes, 'route');
    const properties = compact({
      disableBgpRoutePropagation: settings.disableBgpRoutePropagation,
      routes: unlessNone(settings.routes.map((route, index) => printRoute(route, names[index] ?? ''))),
    });
    return [{ type, name, body: { location, properties } }];
  },
  read: ({ body }, context) => ({
    settings: {
      routes: listAt(body, 'properties', 'routes').flatMap((one) => readRoute(one, context) ?? []),
      disableBgpRoutePropagation: flagAt(body, 'properties', 'disableBgpRoutePropagation'),
    },
  }),
  drops: ['/properties/subnets', '/properties/routes/*/properties/hasBgpOverride'],
});

function printRoute(route: Route, name: string): JsonObject {
  return {
    name: literal(name),
    properties: compact({
      addressPrefix: route.prefix === '' ? undefined : literal(route.prefix),
      nextHopType: route.nextHopType,
      // Azure refuses an address with any other type: https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview (2026-11-29).
      nextHopIpAddress:
        route.nextHopAddress === null || route.nextHopType !== 'VirtualAppliance'
          ? undefined
          : literal(route.nextHopAddress),
    }),
  };
}

function readRoute(one: Json, context: ReadContext): Route | undefined {
  const name = plainAt(one, 'name') ?? '';
  const nextHopType = wordOf(nextHops, at(one, 'properties', 'nextHopType'));
  if (nextHopType === undefined) {
    context.warn(
      `Route ${name} is kept but not modelled: its next hop type is not one that the model knows.`,
      'properties.routes',
    );
    return undefined;
  }
  return {
    name,
    prefix: plainAt(one, 'properties', 'addressPrefix') ?? '',
    nextHopType,
    nextHopAddress: plainAt(one, 'properties', 'nextHopIpAddress') || null,
  };
}

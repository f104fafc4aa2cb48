import { type CodecThing, defineCodec, type PrintContext } from '../../catalog/arm-codec.ts';
import {
  type ArmResource,
  armId,
  type Json,
  type JsonObject,
  lastPart,
  parentOf,
  parseArmId,
} from '../../catalog/arm-resource.ts';
import { literal, plainAt, plainsAt, unlessEmpty } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, listAt, textAt } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';
import { defaultTable, noneTable, tableType } from '../hub-tables.ts';

type Settings = SettingsOf<'hubConnection'>;

const type = 'Microsoft.Network/virtualHubs/hubVirtualNetworkConnections';

/** Connections of VNets with a hub. Nothing is printed of the usual association and propagation: routing intent wants these fields empty. */
export const hubConnection = defineCodec<Settings>({
  types: [type],
  notDeployed: 'A connection is deployed between a virtual hub and a VNet; one of them is missing.',
  print(thing, context) {
    const { settings } = thing;
    const hub = context.thing(settings.hub);
    const vnet = context.idOf(settings.vnet);
    if (hub === undefined || vnet === null) return [];
    return [
      {
        type,
        name: `${hub.name}/${thing.name}`,
        body: {
          properties: compact({
            remoteVirtualNetwork: { id: vnet },
            enableInternetSecurity: settings.internetSecurity ?? undefined,
            routingConfiguration: unlessEmpty(printRouting(thing, context)),
          }),
        },
      },
    ];
  },
  read(arm, context) {
    const { body } = arm;
    const routing = at(body, 'properties', 'routingConfiguration');
    const routes = at(routing, 'vnetRoutes');
    const hub = parentOf(arm);
    return {
      settings: {
        hub: hub === undefined ? null : context.refer(armId(hub)),
        vnet: context.refer(textAt(body, 'properties', 'remoteVirtualNetwork', 'id')),
        internetSecurity: flagAt(body, 'properties', 'enableInternetSecurity') ?? null,
        associatedTo: tableOf(arm, textAt(routing, 'associatedRouteTable', 'id')),
        propagatesTo: propagated(arm, routing),
        staticRoutes: listAt(routes, 'staticRoutes').map((row) => ({
          name: plainAt(row, 'name') ?? '',
          prefixes: [...plainsAt(row, 'addressPrefixes')],
          nextHop: plainAt(row, 'nextHopIpAddress') || null,
        })),
        propagateStaticRoutes: flagAt(routes, 'staticRoutesConfig', 'propagateStaticRoutes') ?? true,
        bypassNextHop: textAt(routes, 'staticRoutesConfig', 'vnetLocalRouteOverrideCriteria') === 'Equal',
      },
    };
  },
  drops: ['/properties/allowHubToRemoteVnetTransit', '/properties/allowRemoteVnetToUseHubVnetGateways'],
});

function printRouting({ settings }: CodecThing<Settings>, context: PrintContext): JsonObject {
  const { staticRoutes, associatedTo, propagatesTo } = settings;
  const none = { id: `${context.idOf(settings.hub)}/hubRouteTables/${noneTable}` };
  const names = azureWords(staticRoutes, 'route');
  return compact({
    associatedRouteTable: associatedTo === 'none' ? none : undefined,
    propagatedRouteTables: propagatesTo === 'none' ? { labels: ['none'], ids: [none] } : undefined,
    vnetRoutes:
      staticRoutes.length === 0
        ? undefined
        : {
            staticRoutesConfig: {
              propagateStaticRoutes: settings.propagateStaticRoutes,
              vnetLocalRouteOverrideCriteria: settings.bypassNextHop ? 'Equal' : 'Contains',
            },
            staticRoutes: staticRoutes.map(({ prefixes, nextHop }, index) =>
              compact({
                name: literal(names[index] ?? ''),
                addressPrefixes: prefixes.map(literal),
                nextHopIpAddress: nextHop === null ? undefined : literal(nextHop),
              }),
            ),
          },
  });
}

/** Which table an id names: one of the two that a hub has, else one of the user's own. */
function tableOf(arm: ArmResource, id: string | undefined): Settings['associatedTo'] {
  if (id === undefined) return 'default';
  const named = parseArmId(id);
  const word = lastPart(named?.name ?? id).toLowerCase();
  const isOwn = named?.type.toLowerCase() !== tableType.toLowerCase();
  if (word === noneTable.toLowerCase()) return 'none';
  const ownHub = parentOf(arm)?.name.toLowerCase();
  const isHere = isOwn || parentOf(named as never)?.name.toLowerCase() === ownHub;
  return word === defaultTable.toLowerCase() && isHere ? 'default' : 'other';
}

/** To whom a connection tells its ranges; the label of all default tables says the same as their ids. */
function propagated(arm: ArmResource, routing: Json | undefined): Settings['propagatesTo'] {
  const labels = plainsAt(routing, 'propagatedRouteTables', 'labels').map((one) => one.toLowerCase());
  const tables = listAt(routing, 'propagatedRouteTables', 'ids').map((one) =>
    tableOf(arm, textAt(one, 'id')),
  );
  if (labels.includes('default')) return 'default';
  if (labels.some((one) => one !== 'none') || tables.includes('other')) return 'other';
  if (tables.includes('default')) return 'default';
  return tables.includes('none') || labels.includes('none') ? 'none' : 'default';
}

import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import { type ArmResource, armKey, lastPart } from '../../catalog/arm-resource.ts';
import { literal, plainAt, plainsAt } from '../../catalog/arm-text.ts';
import { at, compact, isJsonObject, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';
import { defaultTable, isVirtualHub, noneTable, tableType } from '../hub-tables.ts';

type Settings = SettingsOf<'virtualHub'>;
type Destination = 'Internet' | 'PrivateTraffic';

const type = 'Microsoft.Network/virtualHubs';
const intentType = `${type}/routingIntent`;
const preferences = ['ExpressRoute', 'VpnGateway', 'ASPath'] as const;

/** The name that Azure's portal gives to the route of further private prefixes. https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies (2025-08-01). */
const furtherPrefixes = 'private_traffic';

/** Virtual hubs with their default route table and routing intent. A Route Server has the same type and is another kind. */
export const virtualHub = defineCodec<Settings>({
  types: [type],
  accepts: isVirtualHub,
  print(thing, context) {
    const { settings } = thing;
    const wan = context.idOf(settings.virtualWan);
    const basic = (context.thing(settings.virtualWan)?.settings as { tier?: string } | undefined)?.tier;
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: compact({
            virtualWan: wan === null ? undefined : { id: wan },
            addressPrefix: settings.addressPrefix === '' ? undefined : literal(settings.addressPrefix),
            hubRoutingPreference: settings.routingPreference,
            sku: basic === 'Basic' ? 'Basic' : 'Standard',
          }),
        },
      },
      ...printTable(thing, context),
      ...printIntent(thing, context),
    ];
  },
  read(arm, context) {
    const intent = context.childrenOf(arm, intentType)[0];
    if (intent) context.fold(intent, 'routingIntent');
    const policies = listAt(intent?.body, 'properties', 'routingPolicies');
    const through = (word: Destination) => {
      const policy = policies.find((one) => plainsAt(one, 'destinations').some((own) => isAlike(own, word)));
      const own = plainAt(policy, 'name');
      if (own) context.keepName(policyPart(word), own);
      return textAt(policy, 'nextHop');
    };
    const privateTraffic = through('PrivateTraffic');
    return {
      settings: {
        virtualWan: context.refer(textAt(arm.body, 'properties', 'virtualWan', 'id')),
        addressPrefix: plainAt(arm.body, 'properties', 'addressPrefix') ?? '',
        routingPreference: wordOf(preferences, at(arm.body, 'properties', 'hubRoutingPreference')),
        privateTraffic: context.refer(privateTraffic),
        internetTraffic: context.refer(through('Internet')),
        ...readTable(arm, context, privateTraffic),
      },
    };
  },
  drops: [
    '/properties/vpnGateway',
    '/properties/p2SVpnGateway',
    '/properties/expressRouteGateway',
    '/properties/azureFirewall',
    '/properties/routeTable',
    '/properties/virtualRouterAsn',
    '/properties/virtualRouterIps',
    '/properties/allowBranchToBranchTraffic',
    '/properties/preferredRoutingGateway',
    '/properties/virtualHubRouteTableV2s',
    // Of the default route table and the routing intent.
    '/properties/associatedConnections',
    '/properties/propagatingConnections',
    '/properties/labels',
    '/properties/routes',
  ],
});

/** A policy has a name of its own, and what it is for is the word of its destination. */
function policyPart(destination: Destination): string {
  return `routingPolicy/${destination.toLowerCase()}`;
}

function isAlike(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Azure makes the table itself; it is printed where the design has routes for it. */
function printTable({ name, settings }: CodecThing<Settings>, context: PrintContext): readonly PrintedArm[] {
  const names = azureWords(settings.routes, 'route');
  const routes = settings.routes.flatMap(({ prefixes, nextHop }, index) => {
    const id = context.idOf(nextHop);
    if (id === null || prefixes.length === 0) return [];
    return [{ name: names[index] ?? '', destinations: prefixes, nextHop: id }];
  });
  const firewall = context.idOf(settings.privateTraffic);
  const further =
    firewall !== null && settings.privatePrefixes.length > 0
      ? [{ name: furtherPrefixes, destinations: settings.privatePrefixes, nextHop: firewall }]
      : [];
  const all = [...routes, ...further].map(({ name: word, destinations, nextHop }) => ({
    name: literal(word),
    destinationType: 'CIDR',
    destinations: destinations.map(literal),
    nextHopType: 'ResourceId',
    nextHop,
  }));
  if (all.length === 0) return [];
  return [
    {
      type: tableType,
      name: `${name}/${defaultTable}`,
      part: 'defaultRouteTable',
      body: { properties: { routes: all, labels: ['default'] } },
    },
  ];
}

function printIntent({ name, settings }: CodecThing<Settings>, context: PrintContext): readonly PrintedArm[] {
  const policy = (word: string, target: Settings['privateTraffic'], destination: Destination) => {
    const nextHop = context.idOf(target);
    const own = literal(context.partName(policyPart(destination), word));
    return nextHop === null ? [] : [{ name: own, destinations: [destination], nextHop }];
  };
  const routingPolicies = [
    ...policy('InternetTrafficPolicy', settings.internetTraffic, 'Internet'),
    ...policy('PrivateTrafficPolicy', settings.privateTraffic, 'PrivateTraffic'),
  ];
  if (routingPolicies.length === 0) return [];
  return [
    {
      type: intentType,
      name: `${name}/${context.partName('routingIntent', 'hubRoutingIntent')}`,
      part: 'routingIntent',
      body: { properties: { routingPolicies } },
    },
  ];
}

/** Rows of the default table; those that routing intent writes itself are not rows of the design. */
function readTable(
  arm: ArmResource,
  context: ReadContext,
  privateTraffic: string | undefined,
): Pick<Settings, 'routes' | 'privatePrefixes'> {
  const tables = context.childrenOf(arm, tableType);
  for (const table of tables) if (lastPart(table.name) === noneTable) context.fold(table, null);
  const table = tables.find(({ name }) => lastPart(name).toLowerCase() === defaultTable.toLowerCase());
  const rows = listAt(table?.body, 'properties', 'routes')
    .filter(isJsonObject)
    .map((row) => ({
      name: plainAt(row, 'name') ?? '',
      prefixes: [...plainsAt(row, 'destinations')],
      hop: textAt(row, 'nextHop'),
    }))
    .filter(({ name }) => !name.startsWith('_policy_'));
  if (table) context.fold(table, rows.length > 0 ? 'defaultRouteTable' : null);
  const isFurther = ({ name, hop }: (typeof rows)[number]) =>
    name === furtherPrefixes && privateTraffic !== undefined && armKey(hop ?? '') === armKey(privateTraffic);
  return {
    privatePrefixes: rows.filter(isFurther).flatMap(({ prefixes }) => prefixes),
    routes: rows
      .filter((row) => !isFurther(row))
      .map(({ name, prefixes, hop }) => ({ name, prefixes, nextHop: context.refer(hop) })),
  };
}

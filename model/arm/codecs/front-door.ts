import { type CodecThing, defineCodec, type PrintContext, type PrintedArm } from '../../catalog/arm-codec.ts';
import { armId, lastPart } from '../../catalog/arm-resource.ts';
import { plainAt } from '../../catalog/arm-text.ts';
import { at, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { originIdsOf, printOrigins, readOrigins } from '../front-door-origins.ts';

type Settings = SettingsOf<'frontDoor'>;

const type = 'Microsoft.Cdn/profiles';
const protocols = ['HttpsOnly', 'HttpOnly', 'MatchRequest'] as const;
const global = { location: 'global' };

/** Front Doors, Standard or Premium, with one endpoint, one route and one origin group; what a file says beside the first of each is a box of its own. */
export const frontDoor = defineCodec<Settings>({
  types: [type],
  // The other SKUs of the type are content delivery networks without origins by Private Link.
  accepts: ({ body }) => /_AzureFrontDoor$/i.test(textAt(body, 'sku', 'name') ?? ''),
  print: (thing, context) => [
    {
      type,
      name: thing.name,
      body: { ...global, sku: { name: `${thing.settings.tier}_AzureFrontDoor` } },
    },
    {
      type: `${type}/afdEndpoints`,
      name: `${thing.name}/${endpointName(thing, context)}`,
      part: 'endpoint',
      body: global,
      needs: { properties: { enabledState: 'Enabled' } },
    },
    {
      type: `${type}/originGroups`,
      name: `${thing.name}/${groupName(context)}`,
      part: 'group',
      body: {},
      needs: {
        properties: {
          loadBalancingSettings: { sampleSize: 4, successfulSamplesRequired: 3 },
          healthProbeSettings: {
            probePath: '/',
            probeRequestType: 'HEAD',
            probeProtocol: 'Https',
            probeIntervalInSeconds: 100,
          },
        },
      },
    },
    ...printOrigins(thing, groupName(context), context),
    ...printRoute(thing, context),
  ],
  read(arm, context) {
    const [endpoint, ...more] = context.childrenOf(arm, `${type}/afdEndpoints`);
    const routes = endpoint ? context.childrenOf(endpoint, `${type}/afdEndpoints/routes`) : [];
    const groups = context.childrenOf(arm, `${type}/originGroups`);
    const [route] = routes;
    const named = context.find(at(route?.body, 'properties', 'originGroup', 'id'));
    const group = named ?? groups[0];
    if (endpoint) {
      context.fold(endpoint, 'endpoint');
      context.keepName('endpointName', lastPart(endpoint.name));
    }
    if (group) {
      context.fold(group, 'group');
      context.keepName('groupName', lastPart(group.name));
    }
    if (route) {
      context.fold(route, 'route');
      context.keepName('routeName', lastPart(route.name));
    }
    if (more.length > 0 || routes.length > 1 || groups.length > 1)
      context.warn(
        'Only the first endpoint of a Front Door is modelled, with its first route and the origins of that; the others are kept.',
      );
    const forwarding = at(route?.body, 'properties', 'forwardingProtocol');
    return {
      settings: {
        tier: /^premium/i.test(textAt(arm.body, 'sku', 'name') ?? '') ? 'Premium' : 'Standard',
        hostName: plainAt(endpoint?.body, 'properties', 'hostName') ?? '',
        // Azure's own default is that of the request.
        forwarding: route ? (wordOf(protocols, forwarding) ?? 'MatchRequest') : 'HttpsOnly',
        origins: group ? readOrigins(group, context) : [],
      },
    };
  },
  drops: [
    '/properties/hostName',
    '/properties/frontDoorId',
    '/properties/provisioningState',
    '/properties/deploymentStatus',
    '/properties/resourceState',
    '/properties/profileName',
    '/properties/endpointName',
    '/properties/originGroupName',
    '/kind',
  ],
});

function endpointName({ name }: CodecThing<Settings>, context: PrintContext): string {
  return context.partName('endpointName', name.slice(0, 46));
}

function groupName(context: PrintContext): string {
  return context.partName('groupName', 'origins');
}

/** The route leads from the endpoint to the origins; without any origin Azure takes none. */
function printRoute(thing: CodecThing<Settings>, context: PrintContext): readonly PrintedArm[] {
  const origins = originIdsOf(thing, groupName(context), context);
  if (origins.length === 0) return [];
  const self = context.idOf(thing.id) ?? armId({ type, name: thing.name } as never);
  const route = context.partName('routeName', 'route');
  return [
    {
      type: `${type}/afdEndpoints/routes`,
      name: `${thing.name}/${endpointName(thing, context)}/${route}`,
      part: 'route',
      body: {
        properties: {
          originGroup: { id: `${self}/originGroups/${groupName(context)}` },
          forwardingProtocol: thing.settings.forwarding,
        },
      },
      needs: {
        properties: {
          supportedProtocols: ['Http', 'Https'],
          patternsToMatch: ['/*'],
          linkToDefaultDomain: 'Enabled',
          httpsRedirect: thing.settings.forwarding === 'HttpsOnly' ? 'Enabled' : 'Disabled',
          enabledState: 'Enabled',
        },
      },
      after: origins,
    },
  ];
}

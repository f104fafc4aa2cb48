import {
  type CodecThing,
  defineCodec,
  type PrintContext,
  type PrintedArm,
  type ReadArm,
  type ReadContext,
} from '../../catalog/arm-codec.ts';
import { type ArmResource, armId, type JsonObject, lastPart, parentOf } from '../../catalog/arm-resource.ts';
import { literal, parameterWord, plainAt, plainsAt } from '../../catalog/arm-text.ts';
import { at, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { connectionTypes } from '../arm-name.ts';
import {
  circuitType,
  isOwnOf,
  isTunnel,
  localGatewayName,
  localGatewayType,
  siteId,
  siteParts,
  vpnSiteType,
  wanOf,
} from '../sites.ts';

type Settings = SettingsOf<'connection'>;
type Site = CodecThing<SettingsOf<'onPremisesSite'>>;

const type = 'Microsoft.Network/connections';
const sorts = ['IPsec', 'ExpressRoute'] as const;

/** Connections of a gateway with a site. One between two gateways of Azure becomes another resource. */
export const connection = defineCodec<Settings>({
  types: [type, connectionTypes.vpnGateway, connectionTypes.expressRouteGateway],
  accepts: (arm) => isAtHub(arm) || wordOf(sorts, at(arm.body, 'properties', 'connectionType')) !== undefined,
  notDeployed:
    'A connection is deployed between a gateway and a site; Microsoft peering alone is a setting of the circuit.',
  print(thing, context) {
    const site = context.thing(thing.settings.site) as Site | undefined;
    const gateway = context.idOf(thing.settings.gateway);
    if (site === undefined || gateway === null) return [];
    const tunnel = isTunnel(thing, context);
    const atHub = wanOf(thing, context) !== undefined;
    const far = tunnel
      ? siteId(site, context, atHub ? vpnSiteType : localGatewayType, localGatewayName(thing, site, context))
      : siteId(site, context, circuitType, context.partName(siteParts.circuit, site.name, site.id));
    if (far === null) return [];
    if (atHub) return printAtHub(thing, context, tunnel, far, linkOf(site, far, context));
    return [
      {
        type,
        name: thing.name,
        body: {
          location: context.location,
          properties: {
            connectionType: tunnel ? 'IPsec' : 'ExpressRoute',
            // Bicep's types want the properties of what is only referred to.
            virtualNetworkGateway1: { id: gateway, properties: {} },
            ...(tunnel ? { localNetworkGateway2: { id: far, properties: {} } } : { peer: { id: far } }),
          },
        },
        ...(tunnel
          ? { needs: { properties: { sharedKey: sharedKeyOf(thing.name, context) } } }
          : { comment: 'Azure takes it once the provider has set up the circuit: deploy again then.' }),
      },
    ];
  },
  read(arm, context) {
    if (isAtHub(arm)) return readAtHub(arm, context);
    const { body } = arm;
    const local = context.find(textAt(body, 'properties', 'localNetworkGateway2', 'id'));
    const circuitId = textAt(body, 'properties', 'peer', 'id');
    const circuit = context.find(circuitId);
    return {
      settings: {
        gateway: context.refer(textAt(body, 'properties', 'virtualNetworkGateway1', 'id')),
        site: context.refer(textAt(body, 'properties', 'localNetworkGateway2', 'id') ?? circuitId),
        prefixes:
          local !== undefined && isOwnOf(local, arm)
            ? plainsAt(local.body, 'properties', 'localNetworkAddressSpace', 'addressPrefixes')
            : [],
        ...(circuit === undefined ? {} : readPeerings(circuit)),
      },
    };
  },
  drops: [
    // A secret is asked for by the deployment, never kept.
    '/properties/sharedKey',
    '/properties/connectionStatus',
    // Of connections at virtual hubs: all associate and propagate to the default route table.
    '/properties/routingConfiguration',
    '/properties/tunnelConnectionStatus',
    '/properties/egressBytesTransferred',
    '/properties/ingressBytesTransferred',
    '/properties/virtualNetworkGateway1/properties',
    '/properties/localNetworkGateway2/properties',
  ],
});

function sharedKeyOf(name: string, context: PrintContext): string {
  return context.parameter({
    name: parameterWord(name, 'SharedKey'),
    type: 'string',
    secure: true,
    says: `Shared key of the VPN connection ${name}.`,
  });
}

function isAtHub({ type: own }: ArmResource): boolean {
  return Object.values(connectionTypes).some((one) => one.toLowerCase() === own.toLowerCase());
}

/** The connection of a site with a gateway in a virtual hub: a child of the gateway. */
function printAtHub(
  { name, settings }: CodecThing<Settings>,
  context: PrintContext,
  tunnel: boolean,
  far: string,
  link: string | null,
): readonly PrintedArm[] {
  const holder = context.thing(settings.gateway)?.name;
  const sharedKey = () => sharedKeyOf(name, context);
  // A site with lines is reached line by line, each with a key of its own.
  const line = (properties: () => JsonObject) => ({
    vpnLinkConnections: [
      { name: literal(context.partName('linkConnection', 'link')), properties: properties() },
    ],
  });
  if (tunnel)
    return [
      {
        type: connectionTypes.vpnGateway,
        name: `${holder}/${name}`,
        body: {
          properties: {
            remoteVpnSite: { id: far },
            ...(link === null ? {} : line(() => ({ vpnSiteLink: { id: link } }))),
          },
        },
        needs: {
          properties: link === null ? { sharedKey: sharedKey() } : line(() => ({ sharedKey: sharedKey() })),
        },
      },
    ];
  return [
    {
      type: connectionTypes.expressRouteGateway,
      name: `${holder}/${name}`,
      body: { properties: { expressRouteCircuitPeering: { id: `${far}/peerings/AzurePrivatePeering` } } },
      comment: 'Azure takes it once the provider has set up the circuit: deploy again then.',
    },
  ];
}

/** The id of the line of a site that a file had; null for a site that says its address itself. */
function linkOf(site: Site, far: string, context: PrintContext): string | null {
  const link = context.partName(siteParts.vpnSiteLink, '', site.id);
  return link === '' ? null : `${far}/vpnSiteLinks/${link}`;
}

function readAtHub(arm: ArmResource, context: ReadContext): ReadArm {
  const gateway = parentOf(arm);
  const vpnSite = textAt(arm.body, 'properties', 'remoteVpnSite', 'id');
  const peering = textAt(arm.body, 'properties', 'expressRouteCircuitPeering', 'id');
  const site = context.find(vpnSite);
  const line = plainAt(listAt(arm.body, 'properties', 'vpnLinkConnections')[0], 'name');
  if (line) context.keepName('linkConnection', line);
  const isOwn = site !== undefined && isOwnOf(site, { ...arm, name: lastPart(arm.name) });
  return {
    settings: {
      gateway: gateway === undefined ? null : context.refer(armId(gateway)),
      site: context.refer(vpnSite ?? peering),
      prefixes: isOwn ? plainsAt(site.body, 'properties', 'addressSpace', 'addressPrefixes') : [],
    },
  };
}

/** Which peerings a circuit has; one that says none is left to the provider, who sets up the private one. */
function readPeerings(circuit: ArmResource): Partial<Settings> {
  const types = listAt(circuit.body, 'properties', 'peerings').map((one) =>
    (textAt(one, 'properties', 'peeringType') ?? textAt(one, 'name') ?? '').toLowerCase(),
  );
  if (types.length === 0) return {};
  return {
    privatePeering: types.includes('azureprivatepeering'),
    microsoftPeering: types.includes('microsoftpeering'),
  };
}

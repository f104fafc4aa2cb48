import { type CodecThing, defineCodec, type PrintContext, type PrintedArm } from '../../catalog/arm-codec.ts';
import { lastPart } from '../../catalog/arm-resource.ts';
import { literal, partWord, plainAt } from '../../catalog/arm-text.ts';
import { at, compact, flagAt, numberAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import { azureWords } from '../azure-names.ts';
import { isVirtualHub } from '../hub-tables.ts';
import { printPublicIps, readPublicIps } from '../public-ips.ts';

type Settings = SettingsOf<'routeServer'>;

const type = 'Microsoft.Network/virtualHubs';
const configurationType = `${type}/ipConfigurations`;
const peerType = `${type}/bgpConnections`;
const preferences = ['ExpressRoute', 'VpnGateway', 'ASPath'] as const;

/** Route Servers: a hub without a WAN, its place in the subnet, and its BGP peers. */
export const routeServer = defineCodec<Settings>({
  types: [type],
  accepts: (arm) => !isVirtualHub(arm),
  print(thing, context) {
    const { settings, name, parent } = thing;
    const addresses = settings.publicIp === null ? [] : [settings.publicIp];
    const { ids, printed } = printPublicIps(thing, context, addresses, { least: 1 });
    const [publicIp] = ids;
    const subnet = context.idOf(parent);
    const place = `${name}/${context.partName('ipConfiguration', 'ipconfig')}`;
    return [
      {
        type,
        name,
        body: {
          location: context.location,
          properties: {
            sku: 'Standard',
            allowBranchToBranchTraffic: settings.branchToBranch,
            hubRoutingPreference: settings.routingPreference,
          },
        },
      },
      ...printed,
      {
        type: configurationType,
        name: place,
        part: 'ipConfiguration',
        body: {
          properties: compact({
            // Bicep's types want the properties of what is only referred to.
            subnet: subnet === null ? undefined : { id: subnet },
            publicIPAddress: publicIp === undefined ? undefined : { id: publicIp },
          }),
        },
      },
      ...printPeers(thing, context, context.partId(configurationType, place)),
    ];
  },
  read(arm, context) {
    const [place] = context.childrenOf(arm, configurationType);
    if (place) context.fold(place, 'ipConfiguration');
    const use = { id: at(place?.body, 'properties', 'publicIPAddress', 'id') };
    const [publicIp] = readPublicIps(arm, context, [use]);
    const peers = context.childrenOf(arm, peerType);
    for (const peer of peers) context.fold(peer, peerPart(lastPart(peer.name)));
    return {
      parent: context.refer(textAt(place?.body, 'properties', 'subnet', 'id')),
      settings: {
        publicIp: publicIp ?? null,
        branchToBranch: flagAt(arm.body, 'properties', 'allowBranchToBranchTraffic') ?? false,
        routingPreference: wordOf(preferences, at(arm.body, 'properties', 'hubRoutingPreference')),
        peers: peers.map(({ name, body }) => ({
          name: lastPart(name),
          address: plainAt(body, 'properties', 'peerIp') || null,
          asn: numberAt(body, 'properties', 'peerAsn'),
          prefixes: [],
          nextHop: null,
        })),
      },
    };
  },
  drops: [
    '/properties/virtualRouterAsn',
    '/properties/virtualRouterIps',
    '/properties/preferredRoutingGateway',
    '/properties/virtualHubRouteTableV2s',
    '/properties/routeTable',
    '/properties/privateIPAddress',
    '/properties/privateIPAllocationMethod',
    '/properties/connectionState',
    '/properties/hubVirtualNetworkConnection',
  ],
});

/** One after the other, for Azure takes no two changes of a Route Server at once. */
function printPeers(
  { name, settings }: CodecThing<Settings>,
  context: PrintContext,
  place: string,
): readonly PrintedArm[] {
  const words = azureWords(settings.peers, 'peer');
  return settings.peers.map(({ address, asn }, index): PrintedArm => {
    const word = words[index] ?? '';
    const before = words[index - 1];
    return {
      type: peerType,
      name: `${name}/${word}`,
      part: peerPart(word),
      body: {
        properties: compact({ peerAsn: asn, peerIp: address === null ? undefined : literal(address) }),
      },
      after: [before === undefined ? place : context.partId(peerType, `${name}/${before}`)],
      comment: 'What the appliance announces is its own configuration.',
    };
  });
}

function peerPart(name: string): string {
  return `peer/${partWord(name.toLowerCase())}`;
}

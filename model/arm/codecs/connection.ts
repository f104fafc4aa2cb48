import { type CodecThing, defineCodec, type PrintContext } from '../../catalog/arm-codec.ts';
import type { ArmResource } from '../../catalog/arm-resource.ts';
import { parameterWord, plainsAt } from '../../catalog/arm-text.ts';
import { at, listAt, textAt, wordOf } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import {
  circuitType,
  isOwnOf,
  isTunnel,
  localGatewayName,
  localGatewayType,
  siteId,
  siteParts,
} from '../sites.ts';

type Settings = SettingsOf<'connection'>;
type Site = CodecThing<SettingsOf<'onPremisesSite'>>;

const type = 'Microsoft.Network/connections';
const sorts = ['IPsec', 'ExpressRoute'] as const;

/** Connections of a gateway with a site. One between two gateways of Azure becomes another resource. */
export const connection = defineCodec<Settings>({
  types: [type],
  accepts: ({ body }) => wordOf(sorts, at(body, 'properties', 'connectionType')) !== undefined,
  notDeployed:
    'A connection is deployed between a gateway and a site; Microsoft peering alone is a setting of the circuit.',
  print(thing, context) {
    const site = context.thing(thing.settings.site) as Site | undefined;
    const gateway = context.idOf(thing.settings.gateway);
    if (site === undefined || gateway === null) return [];
    const tunnel = isTunnel(thing, context);
    const far = tunnel
      ? siteId(site, context, localGatewayType, localGatewayName(thing, site, context))
      : siteId(site, context, circuitType, context.partName(siteParts.circuit, site.name, site.id));
    if (far === null) return [];
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

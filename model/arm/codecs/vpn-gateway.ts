import { defineCodec, type PrintedArm } from '../../catalog/arm-codec.ts';
import type { ArmResource, JsonObject } from '../../catalog/arm-resource.ts';
import { literal, plainsAt } from '../../catalog/arm-text.ts';
import { at, compact } from '../../catalog/read-json.ts';
import type { SettingsOf } from '../../document/resource.ts';
import {
  gatewayDrops,
  gatewayType,
  hubOf,
  isGatewayType,
  printGateway,
  printInHub,
  readGateway,
} from '../virtual-network-gateway.ts';

const hubType = 'Microsoft.Network/vpnGateways';

function isHubType({ type }: ArmResource): boolean {
  return type.toLowerCase() === hubType.toLowerCase();
}

/** VPN gateways; two public addresses make one active-active. */
export const vpnGateway = defineCodec<SettingsOf<'vpnGateway'>>({
  types: [gatewayType, hubType],
  accepts: (arm) => isHubType(arm) || isGatewayType(arm, 'vpn'),
  print(thing, context) {
    const inHub = printInHub(thing, context, hubType, { vpnGatewayScaleUnit: 1 });
    if (inHub) return inHub;
    const [gateway, ...others] = printGateway(thing, context, 'Vpn', thing.settings.publicIps, {
      vpnType: 'RouteBased',
      activeActive: thing.settings.publicIps.length > 1,
      sku: { name: 'VpnGw1AZ', tier: 'VpnGw1AZ' },
      ...(thing.settings.clientPool.length > 0 ? { vpnClientConfiguration: howClientsSignIn } : {}),
    });
    return gateway ? [withClients(gateway, thing.settings), ...others] : others;
  },
  read(arm, context) {
    if (isHubType(arm)) return { parent: hubOf(arm, context), settings: {} };
    const { parent, publicIps } = readGateway(arm, context);
    const properties = at(arm.body, 'properties');
    const clientPool = plainsAt(
      properties,
      'vpnClientConfiguration',
      'vpnClientAddressPool',
      'addressPrefixes',
    );
    const clientRoutes = plainsAt(properties, 'customRoutes', 'addressPrefixes');
    return { parent, settings: { publicIps, clientPool, clientRoutes } };
  },
  drops: gatewayDrops,
});

/** How clients of a new gateway sign in: certificates, whose roots are added by hand. */
const howClientsSignIn = { vpnClientProtocols: ['OpenVPN'], vpnAuthenticationTypes: ['Certificate'] };

/** What point-to-site clients get: addresses of the pool, and routes beside those of the VNets. */
function withClients(
  gateway: PrintedArm,
  { clientPool, clientRoutes }: SettingsOf<'vpnGateway'>,
): PrintedArm {
  const vpnClientConfiguration =
    clientPool.length > 0
      ? { vpnClientAddressPool: { addressPrefixes: clientPool.map(literal) } }
      : undefined;
  const customRoutes = clientRoutes.length > 0 ? { addressPrefixes: clientRoutes.map(literal) } : undefined;
  const properties = {
    ...(at(gateway.body, 'properties') as JsonObject),
    vpnClientConfiguration,
    customRoutes,
  };
  return { ...gateway, body: { ...gateway.body, properties: compact(properties) } };
}

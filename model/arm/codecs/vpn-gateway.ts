import { defineCodec } from '../../catalog/arm-codec.ts';
import type { SettingsOf } from '../../document/resource.ts';
import {
  gatewayDrops,
  gatewayType,
  isGatewayType,
  printGateway,
  readGateway,
} from '../virtual-network-gateway.ts';

/** VPN gateways; two public addresses make one active-active. */
export const vpnGateway = defineCodec<SettingsOf<'vpnGateway'>>({
  types: [gatewayType],
  accepts: (arm) => isGatewayType(arm, 'vpn'),
  print: (thing, context) =>
    printGateway(thing, context, 'Vpn', thing.settings.publicIps, {
      vpnType: 'RouteBased',
      activeActive: thing.settings.publicIps.length > 1,
      sku: { name: 'VpnGw1AZ', tier: 'VpnGw1AZ' },
    }),
  read(arm, context) {
    const { parent, publicIps } = readGateway(arm, context);
    return { parent, settings: { publicIps } };
  },
  drops: gatewayDrops,
});

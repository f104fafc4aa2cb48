import { defineCodec } from '../../catalog/arm-codec.ts';
import type { SettingsOf } from '../../document/resource.ts';
import {
  gatewayDrops,
  gatewayType,
  isGatewayType,
  printGateway,
  readGateway,
} from '../virtual-network-gateway.ts';

/** ExpressRoute gateways. Their public address serves Azure alone, so the design does not hold it. */
export const expressRouteGateway = defineCodec<SettingsOf<'expressRouteGateway'>>({
  types: [gatewayType],
  accepts: (arm) => isGatewayType(arm, 'expressroute'),
  print: (thing, context) =>
    printGateway(thing, context, 'ExpressRoute', [], { sku: { name: 'ErGw1AZ', tier: 'ErGw1AZ' } }),
  read: (arm, context) => ({ parent: readGateway(arm, context).parent, settings: {} }),
  drops: gatewayDrops,
});

import { defineCodec } from '../../catalog/arm-codec.ts';
import type { ArmResource } from '../../catalog/arm-resource.ts';
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

const hubType = 'Microsoft.Network/expressRouteGateways';

function isHubType({ type }: ArmResource): boolean {
  return type.toLowerCase() === hubType.toLowerCase();
}

/** ExpressRoute gateways. Their public address serves Azure alone, so the design does not hold it. */
export const expressRouteGateway = defineCodec<SettingsOf<'expressRouteGateway'>>({
  types: [gatewayType, hubType],
  accepts: (arm) => isHubType(arm) || isGatewayType(arm, 'expressroute'),
  print: (thing, context) =>
    printInHub(thing, context, hubType, { autoScaleConfiguration: { bounds: { min: 1 } } }) ??
    printGateway(thing, context, 'ExpressRoute', [], { sku: { name: 'ErGw1AZ', tier: 'ErGw1AZ' } }),
  read: (arm, context) => ({
    parent: isHubType(arm) ? hubOf(arm, context) : readGateway(arm, context).parent,
    settings: {},
  }),
  drops: gatewayDrops,
});

import type { CodecThing, PrintContext, PrintedArm, ReadContext } from '../catalog/arm-codec.ts';
import type { ArmResource, JsonObject } from '../catalog/arm-resource.ts';
import { zonesOf } from '../catalog/facts/availability-zones.ts';
import { listAt, textAt } from '../catalog/read-json.ts';
import type { ResourceId } from '../ids.ts';
import { ipConfiguration, ipConfigurationName, printPublicIps, readPublicIps, usesIn } from './public-ips.ts';

/** The type that VPN and ExpressRoute gateways share. */
export const gatewayType = 'Microsoft.Network/virtualNetworkGateways';

/** A gateway in its subnet with its public addresses; what Azure needs beside differs between the two. */
export function printGateway(
  thing: CodecThing<unknown>,
  context: PrintContext,
  type: 'Vpn' | 'ExpressRoute',
  publicAddresses: readonly string[],
  needs: JsonObject,
): readonly PrintedArm[] {
  // Azure refuses a gateway of several zones whose address stands in none.
  // https://github.com/Azure/ResourceModules/issues/2609 (2026-11-29)
  const zones = zonesOf(context.location);
  const { ids, printed } = printPublicIps(thing, context, publicAddresses, { least: 1, zones });
  const before = type === 'Vpn' ? expressRouteBeside(thing, context) : [];
  const subnet = context.idOf(thing.parent);
  return [
    {
      type: gatewayType,
      name: thing.name,
      body: {
        location: context.location,
        properties: {
          gatewayType: type,
          ipConfigurations: ids.map((id, index) =>
            ipConfiguration(ipConfigurationName(context, index), subnet, id),
          ),
        },
      },
      needs: { properties: needs },
      ...(before.length > 0 ? { after: before } : {}),
    },
    ...printed,
  ];
}

/** Two gateways of one subnet are made one after the other, that of ExpressRoute first. Source: https://github.com/Azure/Enterprise-Scale/issues/355 and https://github.com/MicrosoftDocs/azure-docs/issues/14960, read 2026-11-29. */
function expressRouteBeside({ parent }: CodecThing<unknown>, context: PrintContext): readonly string[] {
  return parent === null
    ? []
    : context
        .childrenOf(parent)
        .filter(({ kind, existing }) => kind === 'expressRouteGateway' && !existing)
        .flatMap(({ id }) => context.idOf(id) ?? []);
}

/** The subnet and the public addresses of a gateway. */
export function readGateway(
  arm: ArmResource,
  context: ReadContext,
): { readonly parent: ResourceId | null; readonly publicIps: readonly string[] } {
  const configurations = listAt(arm.body, 'properties', 'ipConfigurations');
  const publicIps = readPublicIps(arm, context, usesIn(configurations));
  return { parent: context.refer(textAt(configurations[0], 'properties', 'subnet', 'id')), publicIps };
}

/** Is the gateway of this sort? One whose sort a file leaves out is a VPN gateway. */
export function isGatewayType(arm: ArmResource, type: 'vpn' | 'expressroute'): boolean {
  return (textAt(arm.body, 'properties', 'gatewayType') ?? 'Vpn').toLowerCase() === type;
}

/** What Azure alone writes into a gateway. */
export const gatewayDrops = [
  '/properties/ipConfigurations/*/properties/privateIPAddress',
  '/properties/bgpSettings/bgpPeeringAddresses/*/defaultBgpIpAddresses',
  '/properties/bgpSettings/bgpPeeringAddresses/*/tunnelIpAddresses',
  '/properties/inboundDnsForwardingEndpoint',
  '/properties/sku/capacity',
  '/properties/packetCaptureDiagnosticState',
  '/properties/remoteVirtualNetworkPeerings',
];

/** A gateway in a virtual hub, which has a type of its own and addresses that Azure gives; undefined for one in a subnet. */
export function printInHub(
  { name, parent }: CodecThing<unknown>,
  context: PrintContext,
  type: string,
  needs: JsonObject,
): readonly PrintedArm[] | undefined {
  const hub = context.thing(parent)?.kind === 'virtualHub' ? context.idOf(parent) : null;
  if (hub === null) return undefined;
  const body = { location: context.location, properties: { virtualHub: { id: hub } } };
  return [{ type, name, body, needs: { properties: needs } }];
}

/** The virtual hub of a gateway. */
export function hubOf(arm: ArmResource, context: ReadContext): ResourceId | null {
  return context.refer(textAt(arm.body, 'properties', 'virtualHub', 'id'));
}

import { parseIp, printIp } from '../../address/ip.ts';
import { containsIp } from '../../address/prefix.ts';
import { find, scopeOf } from '../../document/design.ts';
import type { ResourceOf } from '../../document/resource.ts';
import { code, listOf, nameOf, say } from '../../explain/sentence.ts';
import type { SubnetNode } from '../../network/network.ts';
import { directConnectNeedsTheGatewayInItsVnet } from '../../private-link/rules/direct-connect-needs-the-gateway-in-its-vnet.ts';
import { directConnectReachesAnAddress } from '../../private-link/rules/direct-connect-reaches-an-address.ts';
import { holderNear } from '../by-address.ts';
import { block, doubt, note, type Parcel, type Walk } from '../walk.ts';

type Service = ResourceOf<'privateLinkService'>;

/** Behind a Private Link Service without a load balancer: the packet goes on from a NAT address to the one address that it names. */
export function enterDirectConnect(
  walk: Walk,
  service: Service,
  natSubnet: SubnetNode,
  client: Parcel['originVnet'],
  parcel: Parcel,
): void {
  const ip = parseIp(service.settings.destinationAddress ?? '');
  if (ip === null) {
    walk.notModelled.push(say`${nameOf(service)} names a destination that is no address`);
    return;
  }
  const holder = holderNear(walk.network, natSubnet.vnet, ip);
  const { id: rule, refuses } = directConnectReachesAnAddress;
  const regions = regionsOf(walk, service, client);
  const refused = refuses({ isEndpoint: holder?.kind === 'privateEndpoint', regions });
  if (refused) {
    block(walk, 'forward', {
      layer: 'endpointState',
      at: service.id,
      rule,
      evidence:
        refused === 'endpoint'
          ? say`${code(printIp(ip))} is a private endpoint, and ${nameOf(service)} does not hand on to one`
          : say`The client, its private endpoint and ${nameOf(service)} have to be in one region, but they are in ${listOf([...new Set(regions)].map(code))}`,
    });
  } else {
    note(walk, {
      action: 'forward',
      says: say`${nameOf(service)} sends the packet straight to ${code(printIp(ip))}, without a load balancer. The routes and NSGs of ${nameOf(natSubnet)} and beyond count`,
      rules: [rule],
      at: [service.id],
    });
  }
  askGateway(walk, service, natSubnet, ip);
  walk.onward = {
    by: service.id,
    ways: [
      {
        to: holder?.id ?? null,
        ends: {
          origin: {
            kind: 'nic',
            resource: service.id,
            subnet: natSubnet.id,
            ip: parcel.sourceIp,
            nic: null,
            // NSGs do not act on NAT addresses: their subnet has its policies off.
            nsgApplies: false,
          },
          target: { resource: null, service: null, subresource: null, fqdn: null, ip, publicIp: null },
          port: parcel.port,
          protocol: parcel.protocol,
        },
      },
    ],
  };
}

function regionsOf(walk: Walk, service: Service, client: Parcel['originVnet']): readonly string[] {
  const { design, defaults, vnets, endpoints } = walk.network;
  const endpoint = endpoints.get(walk.arrival?.at ?? ('' as never));
  return [client, endpoint?.vnet]
    .flatMap((id) => vnets.get(id ?? ('' as never))?.region ?? [])
    .concat(scopeOf(design, defaults, service, 'region'));
}

/** A site behind it needs its ExpressRoute gateway in the VNet of the service. */
function askGateway(walk: Walk, service: Service, natSubnet: SubnetNode, ip: Parcel['sourceIp']): void {
  const site = [...walk.network.sites.values()].find(({ prefixes }) =>
    prefixes.some((prefix) => containsIp(prefix, ip)),
  );
  if (!site) return;
  const gateways = site.connections
    .filter(({ carriesPrivate }) => carriesPrivate)
    .map(({ gatewayType: type, vnet }) => ({ type, vnet }));
  if (gateways.length === 0) return;
  const { id: rule, reaches } = directConnectNeedsTheGatewayInItsVnet;
  const answer = reaches(natSubnet.vnet, gateways);
  const vnet = find(walk.network.design, natSubnet.vnet);
  const where = say`the gateway of ${nameOf(site)} stands outside ${vnet ? nameOf(vnet) : say`its VNet`}`;
  if (answer === false)
    block(walk, 'forward', {
      layer: 'gateway',
      at: service.id,
      rule,
      evidence: say`${nameOf(service)} reaches a site by an ExpressRoute gateway of its own VNet only, and ${where}`,
    });
  else if (answer === 'unknown')
    doubt(walk, 'forward', {
      says: say`Microsoft's pages do not say whether ${nameOf(service)} reaches a site by a VPN gateway of a peered VNet, and ${where}`,
      rule,
      layer: 'gateway',
      at: service.id,
    });
}

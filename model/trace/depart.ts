import { type Ip, printIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { find } from '../document/design.ts';
import { appSource, siteSource } from '../egress/outside-source.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { SiteNode } from '../network/network.ts';
import { gatewayTransitNeedsBothSides } from '../routing/rules/gateway-transit-needs-both-sides.ts';
import { microsoftPeeringLeadsToPublicServicesOnly } from '../routing/rules/microsoft-peering-leads-to-public-services-only.ts';
import { regionalEndpointCoversRegionAndPair } from '../routing/rules/regional-endpoint-covers-region-and-pair.ts';
import { sitesAndVnetsReachEachOtherOnPrivateAddresses } from '../routing/rules/sites-and-vnets-reach-each-other-on-private-addresses.ts';
import { carry } from './carry.ts';
import { vnetsOfSite } from './dns-reach.ts';
import type { Origin } from './ends.ts';
import { fixIntegration } from './fixes.ts';
import { bastionConnectsFromItsSubnet } from './rules/bastion-connects-from-its-subnet.ts';
import { integrationCarriesPrivateDestinations } from './rules/integration-carries-private-destinations.ts';
import { integrationUsesAnAddressOfTheSubnet } from './rules/integration-uses-an-address-of-the-subnet.ts';
import { outsideCannotReachPrivateAddresses } from './rules/outside-cannot-reach-private-addresses.ts';
import { toPublic } from './steps/go-out.ts';
import { leave } from './steps/leave.ts';
import type { PublicSource } from './steps/public-source.ts';
import { block, type Destination, note, type Parcel, type Walk } from './walk.ts';

/** Sends the packet off: each kind of origin has its own first metres. */
export function depart(walk: Walk, origin: Origin, parcel: Parcel): void {
  switch (origin.kind) {
    case 'nic': {
      const subnet = walk.network.subnets.get(origin.subnet);
      if (!subnet) return;
      if (!bastionMayOpen(walk, origin, parcel)) return;
      if (origin.nsgApplies) leave(walk, subnet, origin.nic, origin.resource, parcel);
      carry(walk, { subnet: subnet.id, thing: origin.resource }, parcel);
      return;
    }
    case 'app':
      departApp(walk, origin, parcel);
      return;
    case 'host':
      departSite(walk, origin, parcel);
      return;
    case 'internet':
      departInternet(walk, origin, parcel);
      return;
  }
}

/** Bastion opens RDP and SSH only; every other source opens what it likes. */
function bastionMayOpen(walk: Walk, origin: Extract<Origin, { kind: 'nic' }>, parcel: Parcel): boolean {
  const bastion = find(walk.network.design, origin.resource);
  if (bastion?.kind !== 'bastion') return true;
  const opens = bastionConnectsFromItsSubnet.opens(parcel.destination.kind, parcel.port);
  const what = code(`${parcel.protocol} ${parcel.port}`);
  if (opens) {
    note(walk, {
      action: 'leave',
      says: say`${nameOf(bastion)} opens ${what} from its own subnet`,
      rules: [bastionConnectsFromItsSubnet.id],
      at: [bastion.id],
    });
  } else {
    block(walk, 'leave', {
      layer: 'gateway',
      at: bastion.id,
      rule: bastionConnectsFromItsSubnet.id,
      evidence: say`${nameOf(bastion)} opens RDP and SSH (3389, 22) to private addresses, not ${what}`,
    });
  }
  return opens;
}

function departApp(walk: Walk, origin: Extract<Origin, { kind: 'app' }>, parcel: Parcel): void {
  const app = find(walk.network.design, origin.resource) ?? { id: origin.resource, name: 'The app' };
  const subnet = origin.subnet === null ? undefined : walk.network.subnets.get(origin.subnet);
  if (subnet && goesThroughVnet(walk, subnet.id, origin.settings.routeAll, parcel.destination)) {
    note(walk, {
      action: 'leave',
      says: origin.settings.routeAll
        ? say`${nameOf(app)} sends everything through ${nameOf(subnet)}`
        : say`${nameOf(app)} sends this through ${nameOf(subnet)}: a private destination, or a service with a service endpoint there`,
      rules: [integrationCarriesPrivateDestinations.id, integrationUsesAnAddressOfTheSubnet.id],
      at: [origin.resource, subnet.id],
    });
    walk.hops.push({ from: origin.resource, to: subnet.id, along: [], path: 'private' });
    leave(walk, subnet, null, origin.resource, parcel);
    carry(walk, { subnet: subnet.id, thing: origin.resource, from: subnet.id }, parcel);
    return;
  }
  if (parcel.destination.kind === 'private') {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: outsideCannotReachPrivateAddresses.id,
      evidence: say`${nameOf(app)} stands outside every VNet and has no VNet integration, so ${code(printIp(parcel.destination.ip))} is out of its reach`,
      fix: fixIntegration(walk.network, origin.resource),
    });
    return;
  }
  const addresses = origin.settings.outboundAddresses;
  const own = appSource({ throughVnet: false, natGateway: false, appliance: false }, addresses);
  note(walk, {
    action: 'source',
    says: subnet
      ? say`${nameOf(app)} sends this past the VNet, with one of its own outbound addresses`
      : say`${nameOf(app)} goes out with one of its own outbound addresses`,
    rules: [...(subnet ? [integrationCarriesPrivateDestinations.id] : []), ...(own?.because ?? [])],
    at: [origin.resource],
  });
  const region = walk.network.services.get(origin.resource)?.region ?? null;
  const words = addresses.length > 1 ? addresses.join(' or ') : `an outbound address of ${app.name}`;
  const address = addresses.length === 1 ? (addresses[0] ?? null) : null;
  const source = {
    address,
    candidates: addresses,
    words,
    subnet: subnet ? { id: subnet.id, name: subnet.name } : null,
  };
  toPublic(walk, origin.resource, source, true, region, parcel);
}

/** Without route-all: private destinations, and services that a service endpoint of the subnet covers. */
function goesThroughVnet(
  walk: Walk,
  subnetId: NonNullable<Extract<Origin, { kind: 'app' }>['subnet']>,
  routeAll: boolean,
  destination: Destination,
): boolean {
  const service = destination.kind === 'service' ? destination.service : null;
  const endpoint = service?.entry.service.serviceEndpoint ?? null;
  const { region, serviceEndpoints } = walk.network.subnets.get(subnetId)?.routes.context ?? {
    region: '',
    serviceEndpoints: [],
  };
  return integrationCarriesPrivateDestinations.carries({
    routeAll,
    isPrivate: destination.kind === 'private',
    hasServiceEndpoint:
      service !== null &&
      endpoint !== null &&
      serviceEndpoints.some((word) =>
        regionalEndpointCoversRegionAndPair.covers(word, endpoint, region, service.region),
      ),
  });
}

function departSite(walk: Walk, origin: Extract<Origin, { kind: 'host' }>, parcel: Parcel): void {
  const site = walk.network.sites.get(origin.site);
  if (!site) return;
  const from = origin.resource ?? site.id;
  const { destination } = parcel;
  if (destination.kind !== 'private') {
    const microsoft = site.connections.find((connection) =>
      microsoftPeeringLeadsToPublicServicesOnly.takes(connection, destination.kind),
    );
    const seen = siteSource(printIp(origin.ip), site.publicAddress);
    note(walk, {
      action: 'source',
      says: microsoft
        ? say`${nameOf(site)} goes to public addresses of Microsoft over ${nameOf(microsoft)} (Microsoft peering), with its public address ${code(site.publicAddress ?? 'not stated')}`
        : say`${nameOf(site)} goes to the internet with its public address ${code(site.publicAddress ?? 'not stated')}`,
      rules: [...(microsoft ? [microsoftPeeringLeadsToPublicServicesOnly.id] : []), ...seen.because],
      at: [site.id],
    });
    toPublic(
      walk,
      from,
      outside(site.publicAddress, `the public address of ${site.name}`),
      false,
      null,
      parcel,
    );
    return;
  }
  if (site.prefixes.some((prefix) => containsIp(prefix, destination.ip))) {
    walk.notModelled.push(say`Traffic inside ${nameOf(site)} is not modelled`);
    return;
  }
  const reached = vnetsOfSite(walk.network, site.id);
  const vnet = reached.find((id) =>
    walk.network.vnets.get(id)?.addressSpaces.some((space) => containsIp(space, destination.ip)),
  );
  const connection = site.connections.find(
    ({ carriesPrivate, gateway }) =>
      carriesPrivate &&
      walk.network.vnets.get(vnet as never)?.gateways.some((one) => one.gateway === gateway),
  );
  if (!connection || connection.gateway === null || connection.gatewaySubnet === null) {
    blameSite(walk, site, destination.ip);
    return;
  }
  walk.hops.push({ from, to: connection.gateway, along: [connection.id], path: 'private' });
  note(walk, {
    action: 'forward',
    says: say`${nameOf(connection)} takes it from ${nameOf(site)} to ${nameOf(find(walk.network.design, connection.gateway) ?? connection)}`,
    rules: [
      sitesAndVnetsReachEachOtherOnPrivateAddresses.id,
      ...(connection.vnet === vnet ? [] : [gatewayTransitNeedsBothSides.id]),
    ],
    at: [connection.id, connection.gateway],
  });
  carry(
    walk,
    { subnet: connection.gatewaySubnet, thing: connection.gateway },
    { ...parcel, originVnet: connection.vnet },
  );
}

/** A site without a way to a private address: no connection, one that leads to public services only, or a gateway that is not lent. */
function blameSite(walk: Walk, site: SiteNode, ip: Ip): void {
  const carrying = site.connections.find(({ carriesPrivate }) => carriesPrivate);
  const microsoft = site.connections.find(({ microsoftPeering }) => microsoftPeering);
  const only = carrying ? undefined : microsoft;
  const rule = carrying ? gatewayTransitNeedsBothSides : sitesAndVnetsReachEachOtherOnPrivateAddresses;
  block(walk, 'leave', {
    layer: 'gateway',
    at: carrying?.gateway ?? only?.id ?? site.id,
    rule: only ? microsoftPeeringLeadsToPublicServicesOnly.id : rule.id,
    evidence: carrying
      ? say`No connection of ${nameOf(site)} leads to a VNet that holds ${code(printIp(ip))}: its gateway's VNet does not, and no VNet that does uses that gateway`
      : only
        ? say`${nameOf(only)} has Microsoft peering only, which leads to public services and never to ${code(printIp(ip))}`
        : say`${nameOf(site)} has no connection to Azure, so ${code(printIp(ip))} is out of its reach`,
  });
}

function departInternet(walk: Walk, origin: Extract<Origin, { kind: 'internet' }>, parcel: Parcel): void {
  const { destination } = parcel;
  if (outsideCannotReachPrivateAddresses.isOutOfReach(destination)) {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: outsideCannotReachPrivateAddresses.id,
      evidence: say`${code(printIp(destination.ip))} is a private address, which nobody on the internet can reach`,
    });
    return;
  }
  if (destination.kind === 'public' && destination.resource === null) {
    walk.notModelled.push(say`Traffic between two places on the internet is not modelled`);
    return;
  }
  toPublic(
    walk,
    origin.resource,
    outside(origin.ip === null ? null : printIp(origin.ip), 'a public address'),
    false,
    null,
    parcel,
  );
}

function outside(address: string | null, words: string): PublicSource {
  return { address, candidates: address === null ? [] : [address], words, subnet: null };
}

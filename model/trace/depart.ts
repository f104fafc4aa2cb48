import { printIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { find } from '../document/design.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import { regionalEndpointCoversRegionAndPair } from '../routing/rules/regional-endpoint-covers-region-and-pair.ts';
import { carry } from './carry.ts';
import { vnetsOfSite } from './dns-reach.ts';
import type { Origin } from './ends.ts';
import { fixIntegration } from './fixes.ts';
import { type PublicSource, toPublic } from './steps/go-out.ts';
import { leave } from './steps/leave.ts';
import { block, type Destination, note, type Parcel, type Walk } from './walk.ts';

/** Sends the packet off: each kind of origin has its own first metres. */
export function depart(walk: Walk, origin: Origin, parcel: Parcel): void {
  switch (origin.kind) {
    case 'nic': {
      const subnet = walk.network.subnets.get(origin.subnet);
      if (!subnet) return;
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

function departApp(walk: Walk, origin: Extract<Origin, { kind: 'app' }>, parcel: Parcel): void {
  const app = find(walk.network.design, origin.resource) ?? { id: origin.resource, name: 'The app' };
  const subnet = origin.subnet === null ? undefined : walk.network.subnets.get(origin.subnet);
  if (subnet && (origin.settings.routeAll || goesThroughVnet(walk, subnet.id, parcel.destination))) {
    note(walk, {
      action: 'leave',
      says: origin.settings.routeAll
        ? say`${nameOf(app)} sends everything through ${nameOf(subnet)}`
        : say`${nameOf(app)} sends this through ${nameOf(subnet)}: a private destination, or a service with a service endpoint there`,
      rules: [
        'trace/integration-carries-private-destinations',
        'trace/integration-uses-an-address-of-the-subnet',
      ],
      at: [origin.resource, subnet.id],
    });
    walk.hops.push({ from: origin.resource, to: subnet.id, along: [], path: 'private' });
    leave(walk, subnet, null, origin.resource, parcel);
    carry(walk, { subnet: subnet.id, thing: origin.resource }, parcel);
    return;
  }
  if (parcel.destination.kind === 'private') {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: 'trace/outside-cannot-reach-private-addresses',
      evidence: say`${nameOf(app)} stands outside every VNet and has no VNet integration, so ${code(printIp(parcel.destination.ip))} is out of its reach`,
      fix: fixIntegration(walk.network, origin.resource),
    });
    return;
  }
  const addresses = origin.settings.outboundAddresses;
  note(walk, {
    action: 'source',
    says: subnet
      ? say`${nameOf(app)} sends this past the VNet, with one of its own outbound addresses`
      : say`${nameOf(app)} goes out with one of its own outbound addresses`,
    rules: ['trace/integration-carries-private-destinations', 'trace/app-keeps-its-outbound-addresses'],
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
  destination: Destination,
): boolean {
  if (destination.kind === 'private') return true;
  const subnet = walk.network.subnets.get(subnetId);
  const endpoint = destination.kind === 'service' ? destination.service.entry.service.serviceEndpoint : null;
  if (!subnet || !endpoint || destination.kind !== 'service') return false;
  const { region, serviceEndpoints } = subnet.routes.context;
  return serviceEndpoints.some((word) =>
    regionalEndpointCoversRegionAndPair.covers(word, endpoint, region, destination.service.region),
  );
}

function departSite(walk: Walk, origin: Extract<Origin, { kind: 'host' }>, parcel: Parcel): void {
  const site = walk.network.sites.get(origin.site);
  if (!site) return;
  const from = origin.resource ?? site.id;
  const { destination } = parcel;
  if (destination.kind !== 'private') {
    const microsoft = site.connections.find(({ microsoftPeering }) => microsoftPeering);
    note(walk, {
      action: 'source',
      says: microsoft
        ? say`${nameOf(site)} goes to public addresses of Microsoft over ${nameOf(microsoft)} (Microsoft peering), with its public address ${code(site.publicAddress ?? 'not stated')}`
        : say`${nameOf(site)} goes to the internet with its public address ${code(site.publicAddress ?? 'not stated')}`,
      rules: ['routing/microsoft-peering-leads-to-public-services-only'],
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
    block(walk, 'leave', {
      layer: 'gateway',
      at: site.connections[0]?.gateway ?? site.id,
      rule:
        site.connections.length > 0
          ? 'routing/gateway-transit-needs-both-sides'
          : 'routing/sites-and-vnets-reach-each-other-on-private-addresses',
      evidence:
        site.connections.length > 0
          ? say`No connection of ${nameOf(site)} leads to a VNet that holds ${code(printIp(destination.ip))}: its gateway's VNet does not, and no VNet that does uses that gateway`
          : say`${nameOf(site)} has no connection to Azure, so ${code(printIp(destination.ip))} is out of its reach`,
    });
    return;
  }
  walk.hops.push({ from, to: connection.gateway, along: [connection.id], path: 'private' });
  note(walk, {
    action: 'forward',
    says: say`${nameOf(connection)} takes it from ${nameOf(site)} to ${nameOf(find(walk.network.design, connection.gateway) ?? connection)}`,
    rules: ['routing/sites-and-vnets-reach-each-other-on-private-addresses'],
    at: [connection.id, connection.gateway],
  });
  carry(
    walk,
    { subnet: connection.gatewaySubnet, thing: connection.gateway },
    { ...parcel, originVnet: connection.vnet },
  );
}

function departInternet(walk: Walk, origin: Extract<Origin, { kind: 'internet' }>, parcel: Parcel): void {
  const { destination } = parcel;
  if (destination.kind === 'private') {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: 'trace/outside-cannot-reach-private-addresses',
      evidence: say`${code(printIp(destination.ip))} is a private address, which nobody on the internet can reach`,
    });
    return;
  }
  const from =
    origin.resource ?? (destination.kind === 'service' ? destination.service.id : destination.resource);
  if (from === null) return;
  toPublic(
    walk,
    from,
    outside(origin.ip === null ? null : printIp(origin.ip), 'a public address'),
    false,
    null,
    parcel,
  );
}

function outside(address: string | null, words: string): PublicSource {
  return { address, candidates: address === null ? [] : [address], words, subnet: null };
}

import { printIp } from '../address/ip.ts';
import { containsIp } from '../address/prefix.ts';
import { isRfc1918Address } from '../catalog/facts/reserved-addresses.ts';
import { find } from '../document/design.ts';
import { appSource } from '../egress/outside-source.ts';
import { code, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { SubnetNode } from '../network/network.ts';
import { regionalEndpointCoversRegionAndPair } from '../routing/rules/regional-endpoint-covers-region-and-pair.ts';
import { holderNear, isPlatformAddress } from './by-address.ts';
import { carry } from './carry.ts';
import { departService } from './depart-service.ts';
import { departSite, outside } from './depart-site.ts';
import type { Origin } from './end.ts';
import { fixIntegration, fixRouteAll } from './fixes/apps.ts';
import { fixPublicAddress } from './fixes/ways-out.ts';
import { regionCalled } from './region-called.ts';
import { bastionConnectsFromItsSubnet } from './rules/bastion-connects-from-its-subnet.ts';
import { integrationCarriesPrivateDestinations } from './rules/integration-carries-private-destinations.ts';
import { integrationUsesAnAddressOfTheSubnet } from './rules/integration-uses-an-address-of-the-subnet.ts';
import { outsideCannotReachPrivateAddresses } from './rules/outside-cannot-reach-private-addresses.ts';
import { callPlatform } from './steps/call-platform.ts';
import { toPublic } from './steps/go-out.ts';
import { askInterface } from './steps/interface-of-machine.ts';
import { leave } from './steps/leave.ts';
import { leavePods } from './steps/pods.ts';
import { block, type Destination, doubt, note, type Parcel, printFlow, type Walk } from './walk.ts';

/** Sends the packet off: each kind of origin has its own first metres. */
export function depart(walk: Walk, origin: Origin, sent: Parcel): void {
  const parcel: Parcel = { ...sent, caller: origin.resource };
  if (parcel.destination.kind === 'private' && isPlatformAddress(parcel.destination.ip)) {
    callPlatform(walk, origin, parcel);
    return;
  }
  switch (origin.kind) {
    case 'nic': {
      const subnet = walk.network.subnets.get(origin.subnet);
      // The firewall of a virtual hub stands in no subnet and behind no NSG.
      if (!subnet && !walk.network.hubs.has(origin.subnet)) return;
      if (!bastionMayOpen(walk, origin, parcel)) return;
      leavePods(walk, origin, parcel);
      if (parcel.destination.kind === 'private')
        askInterface(walk, origin.nic, parcel.destination.ip, 'caller');
      if (subnet && origin.nsgApplies) leave(walk, subnet, origin.nic, origin.resource, parcel);
      carry(walk, { subnet: origin.subnet, thing: origin.resource }, parcel);
      return;
    }
    case 'app':
      departApp(walk, origin, parcel);
      return;
    case 'host':
      departSite(walk, origin, parcel);
      return;
    case 'service':
      departService(walk, origin, parcel);
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
  const end = bastionEnd(walk, origin.subnet, parcel.destination);
  const opens = bastionConnectsFromItsSubnet.opens(end, parcel.port);
  const what = code(printFlow(parcel));
  if (opens === 'unknown') {
    doubt(walk, 'leave', {
      says: say`${nameOf(bastion)} opens RDP and SSH to machines of its VNet and its peers; whether it also reaches other places depends on its tier and settings`,
      rule: bastionConnectsFromItsSubnet.id,
      layer: 'gateway',
      at: bastion.id,
    });
  } else if (opens) {
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
      evidence:
        end === 'machine'
          ? say`${nameOf(bastion)} opens RDP and SSH (3389, 22), not ${what}`
          : say`${nameOf(bastion)} opens RDP and SSH to machines only`,
    });
  }
  return opens !== false;
}

/** What Bastion is asked to open a connection to. */
function bastionEnd(
  walk: Walk,
  subnet: SubnetNode['id'],
  destination: Destination,
): 'machine' | 'elsewhere' | 'other' {
  if (destination.kind !== 'private') return 'other';
  const vnet = walk.network.subnets.get(subnet)?.vnet;
  const holder = vnet === undefined ? null : holderNear(walk.network, vnet, destination.ip);
  if (holder) return holder.kind === 'machine' ? 'machine' : 'other';
  const isOnSite = [...walk.network.sites.values()].some(({ prefixes }) =>
    prefixes.some((prefix) => containsIp(prefix, destination.ip)),
  );
  return isOnSite ? 'elsewhere' : 'machine';
}

function departApp(walk: Walk, origin: Extract<Origin, { kind: 'app' }>, parcel: Parcel): void {
  const app = find(walk.network.design, origin.resource) ?? { id: origin.resource, name: 'The app' };
  const subnet = origin.subnet === null ? undefined : walk.network.subnets.get(origin.subnet);
  if (subnet && goesThroughVnet(walk, subnet.id, origin.settings.routeAll, parcel)) {
    note(walk, {
      action: 'leave',
      says: origin.settings.routeAll
        ? say`${nameOf(app)} sends all its calls into its integration subnet ${nameOf(subnet)}`
        : say`${nameOf(app)} sends this call into its integration subnet ${nameOf(subnet)}. Private addresses go there, and so do services whose service endpoint is on there`,
      rules: [integrationCarriesPrivateDestinations.id, integrationUsesAnAddressOfTheSubnet.id],
      at: [origin.resource, subnet.id],
    });
    walk.hops.push({ from: origin.resource, to: subnet.id, along: [], path: 'private' });
    leave(walk, subnet, null, origin.resource, parcel);
    carry(walk, { subnet: subnet.id, thing: origin.resource, from: subnet.id }, parcel);
    return;
  }
  if (parcel.destination.kind === 'private' && subnet) {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: integrationCarriesPrivateDestinations.id,
      evidence: say`${nameOf(app)} sends ${code(printIp(parcel.destination.ip))} past the VNet, where it leads nowhere: without route-all only addresses of RFC 1918 go through ${nameOf(subnet)}`,
      fix: fixRouteAll(walk.network, origin.resource),
    });
    return;
  }
  if (parcel.destination.kind === 'private') {
    block(walk, 'leave', {
      layer: 'route',
      at: origin.resource,
      rule: outsideCannotReachPrivateAddresses.id,
      evidence: say`${nameOf(app)} stands outside every VNet and has no VNet integration, so ${code(printIp(parcel.destination.ip))} is out of its reach`,
      fix: fixIntegration(walk.network, origin.resource, parcel.destination.ip),
    });
    return;
  }
  const addresses = origin.settings.outboundAddresses;
  const own = appSource({ throughVnet: false, natGateway: false, appliance: false }, addresses);
  note(walk, {
    action: 'source',
    says: subnet
      ? say`${nameOf(app)} does not send this call into the VNet, but out with one of its own outbound addresses`
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
  parcel: Parcel,
): boolean {
  const { destination } = parcel;
  const service = destination.kind === 'service' ? destination.service : null;
  const endpoint = service?.entry.service.serviceEndpoint ?? null;
  const { region, serviceEndpoints } = walk.network.subnets.get(subnetId)?.routes.context ?? {
    region: '',
    serviceEndpoints: [],
  };
  return integrationCarriesPrivateDestinations.carries({
    routeAll,
    isRfc1918: destination.kind === 'private' && isRfc1918Address(destination.ip),
    hasServiceEndpoint:
      service !== null &&
      endpoint !== null &&
      serviceEndpoints.some((word) =>
        regionalEndpointCoversRegionAndPair.covers(
          word,
          endpoint,
          region,
          regionCalled(parcel) ?? service.region,
        ),
      ),
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
      fix: fixPublicAddress(walk.network, parcel.meant),
    });
    return;
  }
  if (!origin.azure && destination.kind === 'public' && isOnTheInternet(walk, destination.resource)) {
    walk.notModelled.push(say`Traffic between two places on the internet is not modelled`);
    return;
  }
  toPublic(
    walk,
    origin.resource,
    outside(origin.ip === null ? null : printIp(origin.ip), origin.azure?.words ?? 'a public address'),
    origin.azure !== undefined,
    null,
    parcel,
  );
}

/** Is the public address nobody's in the drawing, or that of somebody on the internet? */
function isOnTheInternet(walk: Walk, id: ResourceId | null): boolean {
  const resource = find(walk.network.design, id);
  return !resource || resource.kind === 'internetClient' || resource.kind === 'internet';
}

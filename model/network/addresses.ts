import { type Ip, parseIp, toIp } from '../address/ip.ts';
import { lastIp, type Prefix, parsePrefix } from '../address/prefix.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import { kindEntry } from '../catalog/kinds.ts';
import { type Design, find, resourcesOf } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { AddressHolder } from './network.ts';

/** A wish for an address: stated in the drawing, or left to Azure. */
interface Claim {
  readonly resource: Resource;
  readonly kind: AddressHolder['kind'];
  readonly subnet: ResourceId;
  readonly address: string | null;
  readonly nicIndex: number | null;
}

/** An address that something holds, before interfaces are attached to it. */
export type Held = Omit<AddressHolder, 'nic'> & { readonly nicIndex: number | null };

/** Gives every thing in a subnet its address: the stated one, else the next free one, in the order of ids. */
export function holdAddresses(design: Design): readonly Held[] {
  const claims = resourcesOf(design).flatMap((resource) => claimsOf(design, resource));
  const taken = new Map<ResourceId, Set<Ip>>();
  const takenIn = (subnet: ResourceId): Set<Ip> => {
    const known = taken.get(subnet) ?? new Set<Ip>();
    taken.set(subnet, known);
    return known;
  };
  for (const claim of claims) {
    const stated = parseIp(claim.address ?? '');
    if (stated !== null) takenIn(claim.subnet).add(stated);
  }
  return claims.flatMap((claim): readonly Held[] => {
    const ip =
      parseIp(claim.address ?? '') ?? nextFree(prefixOf(design, claim.subnet), takenIn(claim.subnet));
    if (ip === null) return [];
    takenIn(claim.subnet).add(ip);
    const { resource, kind, subnet, nicIndex } = claim;
    return [{ id: resource.id, name: resource.name, kind, ip, subnet, nicIndex }];
  });
}

function claimsOf(design: Design, resource: Resource): readonly Claim[] {
  const own = subnetOf(design, resource.parent);
  const claim = (kind: AddressHolder['kind'], address: string | null): readonly Claim[] =>
    own === null ? [] : [{ resource, kind, subnet: own, address, nicIndex: null }];
  switch (resource.kind) {
    case 'virtualMachine':
      return resource.settings.interfaces.flatMap((nic, nicIndex): readonly Claim[] => {
        const subnet = subnetOf(design, nic.subnet) ?? own;
        return subnet === null ? [] : [{ resource, kind: 'machine', subnet, address: nic.address, nicIndex }];
      });
    case 'privateEndpoint':
      return claim('privateEndpoint', resource.settings.address);
    case 'azureFirewall':
      return claim('firewall', resource.settings.address);
    case 'loadBalancer':
      return resource.settings.frontend === 'private' ? claim('loadBalancer', resource.settings.address) : [];
    case 'dnsInboundEndpoint':
      return claim('inboundEndpoint', resource.settings.address);
    case 'bastion':
      return claim('bastion', null);
    case 'vpnGateway':
    case 'expressRouteGateway':
      return claim('gateway', null);
    default:
      return injected(design, resource);
  }
}

/** A service in a subnet, where the catalog says that it stands there. */
function injected(design: Design, resource: Resource): readonly Claim[] {
  const place = kindEntry(resource.kind).injectedAt?.(resource.settings as never, resource.parent);
  const subnet = subnetOf(design, place?.subnet ?? null);
  return subnet === null || !place
    ? []
    : [{ resource, kind: 'injected', subnet, address: place.address, nicIndex: null }];
}

function subnetOf(design: Design, id: ResourceId | null): ResourceId | null {
  return find(design, id)?.kind === 'subnet' ? id : null;
}

function prefixOf(design: Design, subnet: ResourceId): Prefix | null {
  const resource = find(design, subnet);
  return resource?.kind === 'subnet' ? parsePrefix(resource.settings.prefix) : null;
}

/** The next address that neither Azure nor anything else in the subnet holds. */
function nextFree(prefix: Prefix | null, taken: ReadonlySet<Ip>): Ip | null {
  if (!prefix) return null;
  for (let next = prefix.base + reservedAtStart; next < lastIp(prefix); next += 1) {
    if (!taken.has(toIp(next))) return toIp(next);
  }
  return null;
}

import { type Ip, parseIp, toIp } from '../address/ip.ts';
import { lastIp, type Prefix, parsePrefix } from '../address/prefix.ts';
import { reservedAtStart } from '../catalog/facts/reserved-addresses.ts';
import type { HeldAddress } from '../catalog/kind.ts';
import { kindEntry } from '../catalog/kinds.ts';
import { type Defaults, type Design, find, resourcesOf } from '../document/design.ts';
import { membersOf, statedAddress } from '../document/private-endpoints.ts';
import type { Resource, ResourceOf } from '../document/resource.ts';
import type { ResourceId } from '../ids.ts';
import type { AddressHolder } from './network.ts';
import { hasApiServerEndpoint, podSubnetOf, poolsOf } from './node-pools.ts';

/** A wish for an address: stated in the drawing, or left to Azure. */
interface Claim {
  readonly resource: Resource;
  readonly kind: AddressHolder['kind'];
  readonly subnet: ResourceId;
  readonly address: string | null;
  readonly nicIndex: number | null;
  /** Which member of an endpoint's target, where there are several. */
  readonly member?: string;
  /** Not the first address of its holder. */
  readonly isFurther?: boolean;
}

/** An address that something holds, before interfaces are attached to it. */
export type Held = Omit<AddressHolder, 'nic'> & { readonly nicIndex: number | null };

/** Gives every thing in a subnet its address: the stated one, else the next free one, in the order of ids; further members of endpoints come last. */
export function holdAddresses(design: Design, defaults: Defaults): readonly Held[] {
  const all = resourcesOf(design).flatMap((resource) => claimsOf(design, defaults, resource));
  const claims = [...all.filter((one) => !one.isFurther), ...all.filter((one) => one.isFurther)];
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
    const { resource, kind, subnet, nicIndex, member } = claim;
    const one = { id: resource.id, name: resource.name, kind, ip, subnet, nicIndex };
    return [member === undefined ? one : { ...one, member }];
  });
}

function claimsOf(design: Design, defaults: Defaults, resource: Resource): readonly Claim[] {
  const own = placeOf(design, resource.parent);
  switch (resource.kind) {
    case 'virtualMachine':
      return resource.settings.interfaces.flatMap((nic, nicIndex): readonly Claim[] => {
        const subnet = subnetOf(design, nic.subnet) ?? own;
        return subnet === null ? [] : [{ resource, kind: 'machine', subnet, address: nic.address, nicIndex }];
      });
    case 'privateEndpoint':
      return own === null ? [] : claimsOfEndpoint(design, defaults, resource, own);
    case 'kubernetesCluster':
      return [...injected(design, resource), ...claimsOfApiServer(design, resource)];
    case 'kubernetesNodePool':
      return [...injected(design, resource), ...claimsOfPods(design, resource)];
    default:
      return [...held(resource, own), ...injected(design, resource)];
  }
}

/** What the catalog says that a thing holds where it stands. */
function held(resource: Resource, own: ResourceId | null): readonly Claim[] {
  const addresses: readonly HeldAddress[] =
    kindEntry(resource.kind).holds?.(resource.settings as never) ?? [];
  return own === null
    ? []
    : addresses.map(
        ({ as, address }): Claim => ({ resource, kind: as, subnet: own, address, nicIndex: null }),
      );
}

/** AKS puts the private endpoint of an API server into the subnet of the first node pool (PAAS-26). */
function claimsOfApiServer(design: Design, resource: ResourceOf<'kubernetesCluster'>): readonly Claim[] {
  const subnet = subnetOf(design, poolsOf(design, resource.id)[0]?.parent ?? null);
  if (subnet === null || !hasApiServerEndpoint(resource)) return [];
  const address = resource.settings.apiServerAddress;
  return [{ resource, kind: 'privateEndpoint', subnet, address, nicIndex: null }];
}

/** Services behind an internal load balancer, and one pod that stands for all of the pool where pods have a subnet of their own (PAAS-24). */
function claimsOfPods(design: Design, resource: ResourceOf<'kubernetesNodePool'>): readonly Claim[] {
  const [nodes, pods] = [resource.parent, podSubnetOf(design, resource)].map((id) => subnetOf(design, id));
  const claim = { resource, kind: 'injected', nicIndex: null, isFurther: true } as const;
  return [
    ...(pods ? [{ ...claim, subnet: pods, address: null }] : []),
    ...resource.settings.services.flatMap(({ name, address }): readonly Claim[] =>
      nodes && address ? [{ ...claim, subnet: nodes, address, member: name }] : [],
    ),
  ];
}

/** A service in a subnet, where the catalog says that it stands there. */
function injected(design: Design, resource: Resource): readonly Claim[] {
  const place = kindEntry(resource.kind).injectedAt?.(resource.settings as never, resource.parent);
  const subnet = subnetOf(design, place?.subnet ?? null);
  return subnet === null || !place
    ? []
    : [{ resource, kind: 'injected', subnet, address: place.address, nicIndex: null }];
}

/** One for each member of what it stands for (PE-18). */
function claimsOfEndpoint(
  design: Design,
  defaults: Defaults,
  resource: ResourceOf<'privateEndpoint'>,
  subnet: ResourceId,
): readonly Claim[] {
  return membersOf(design, defaults, resource).map(
    (one, index): Claim => ({
      resource,
      kind: 'privateEndpoint',
      subnet,
      address: statedAddress(resource.settings, one, index),
      nicIndex: null,
      isFurther: index > 0,
      ...(one.member === '' ? {} : { member: one.member }),
    }),
  );
}

function subnetOf(design: Design, id: ResourceId | null): ResourceId | null {
  return find(design, id)?.kind === 'subnet' ? id : null;
}

/** A subnet, or a virtual hub: Microsoft gives what stands there addresses of the hub's prefix. */
function placeOf(design: Design, id: ResourceId | null): ResourceId | null {
  return find(design, id)?.kind === 'virtualHub' ? id : subnetOf(design, id);
}

function prefixOf(design: Design, subnet: ResourceId): Prefix | null {
  const resource = find(design, subnet);
  if (resource?.kind === 'virtualHub') return parsePrefix(resource.settings.addressPrefix);
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

import { parsePrefix } from '../address/prefix.ts';
import { delegations } from '../catalog/facts/delegations.ts';
import { reservedSubnets } from '../catalog/facts/reserved-subnets.ts';
import { type KindName, kindEntry, maySit } from '../catalog/kinds.ts';
import { code, listOf, nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { occupantsOf, withResource, withSettings } from './change-design.ts';
import { childrenOf, type Design, find } from './design.ts';
import { article, isProposedName, reservedSubnetNamed, titleOf } from './names.ts';
import { isKind, type Resource, type ResourceOf } from './resource.ts';
import { whyNotInHub } from './why-not-at-hub.ts';

type Subnet = ResourceOf<'subnet'>;

/** Why a kind cannot stand in a container (null is the open canvas); null where Azure accepts it. */
export function whyNotIn(
  design: Design,
  kind: KindName,
  parent: ResourceId | null,
  self?: ResourceId,
): Sentence | null {
  const container = find(design, parent);
  if (parent !== null && !container) return say`The container is no longer there. Choose another place.`;
  if (!maySit(kind, container?.kind ?? 'canvas')) return whyNotThere(kind, container?.kind ?? 'canvas');
  if (isKind(container, 'subnet')) return whyNotInSubnet(design, kind, container, self);
  const moved = self === undefined ? undefined : find(design, self);
  if (moved && needsSubnet(moved)) return whyOnlyInSubnet(moved);
  if (isKind(container, 'virtualHub')) return whyNotInHub(design, kind, container, self);
  if (isKind(container, 'virtualNetwork') && kind === 'dnsResolver') {
    const other = childrenOf(design, container.id).find((child) => child.kind === kind && child.id !== self);
    return other
      ? say`${nameOf(container)} already has ${nameOf(other)}. A VNet holds one DNS Private Resolver; add endpoints to that one.`
      : null;
  }
  return null;
}

/** Does it stand in a subnet because of its settings, where its kind may also stand elsewhere? */
export function needsSubnet(resource: Resource): boolean {
  return isKind(resource, 'loadBalancer') && resource.settings.frontend === 'private';
}

/** Why something with a private address stands in a subnet only. */
export function whyOnlyInSubnet(resource: Resource): Sentence {
  return say`The private address of ${nameOf(resource)} is one of a subnet. Put it into a subnet, or give it a public frontend first.`;
}

/** Gives the subnet what the kind needs there: the reserved name or the delegation. Call after `whyNotIn` found nothing. */
export function prepareSubnet(design: Design, kind: KindName, parent: ResourceId | null): Design {
  const subnet = find(design, parent);
  if (!isKind(subnet, 'subnet')) return design;
  const reserved = reservedFor(kind);
  if (reserved && subnet.name !== reserved.name)
    return withResource(design, { ...subnet, name: reserved.name });
  const delegation = delegationFor(kind);
  return delegation && subnet.settings.delegation !== delegation.name
    ? withSettings(design, subnet, { delegation: delegation.name })
    : design;
}

/** The delegation that a kind needs; undefined for kinds that stand in ordinary subnets. */
export function delegationFor(kind: KindName): (typeof delegations)[number] | undefined {
  return delegations.find(({ holds }) => holds?.includes(kind));
}

/** The reserved subnet that a kind needs; undefined for kinds that stand in ordinary subnets. */
export function reservedFor(kind: KindName): (typeof reservedSubnets)[number] | undefined {
  return reservedSubnets.find(({ holds }) => holds.includes(kind));
}

/** Is the kind only attached to a subnet (rules, routes, NAT), so that it takes no address there? */
function isAttachment(kind: KindName): boolean {
  return kindEntry(kind).drawnAs === 'badge';
}

function whyNotThere(kind: KindName, container: KindName | 'canvas'): Sentence {
  return say`${capital(article(kind))} cannot stand ${placeIn(container)}. Put it ${listOf(placesFor(kind), 'or')}.`;
}

/** Where a kind may stand, for the end of a sentence: `in a region`, `on the open canvas`. */
export function placesFor(kind: KindName): readonly string[] {
  return kindEntry(kind).livesIn.map(placeIn);
}

function placeIn(container: string): string {
  if (container === 'canvas') return 'on the open canvas';
  return `${container === 'internet' ? 'on' : 'in'} ${article(container)}`;
}

function whyNotInSubnet(design: Design, kind: KindName, subnet: Subnet, self?: ResourceId): Sentence | null {
  if (isAttachment(kind)) return whyNotAttached(design, kind, subnet, self);
  const others = occupantsOf(design, subnet.id).filter(({ id }) => id !== self);
  const reserved = reservedFor(kind);
  const named = reservedSubnetNamed(subnet.name);
  if (named && !named.holds.includes(kind)) {
    const meant = named.holds.map(titleOf);
    return say`${nameOf(subnet)} is reserved for ${listOf(meant, 'or')}. Put the ${titleOf(kind)} in another subnet.`;
  }
  if (reserved) {
    const twin = others.find((other) => other.kind === kind);
    if (twin)
      return say`${nameOf(subnet)} already holds ${nameOf(twin)}. Azure takes one ${titleOf(kind)} there.`;
    return named ? null : whyNotRenamed(design, kind, subnet, reserved, others.length);
  }
  const stranger = others.find((other) => other.kind !== kind && isAlone(kind, other.kind));
  if (stranger) {
    const alone = kindEntry(kind).ownSubnet ? kind : stranger.kind;
    return say`${nameOf(subnet)} holds ${nameOf(stranger)}, and ${article(alone)} needs a subnet of its own. Use another subnet.`;
  }
  return whyNotDelegated(
    design,
    kind,
    subnet,
    others.map(({ id }) => id),
  );
}

/** Does one of the two kinds stand in a subnet of its own? */
function isAlone(kind: KindName, other: KindName): boolean {
  return Boolean(kindEntry(kind).ownSubnet || kindEntry(other).ownSubnet);
}

function whyNotDelegated(
  design: Design,
  kind: KindName,
  subnet: Subnet,
  others: readonly ResourceId[],
): Sentence | null {
  const wanted = delegationFor(kind);
  const current = subnet.settings.delegation;
  if (current && current !== wanted?.name) {
    if (kind === 'privateEndpoint') {
      return say`${nameOf(subnet)} is delegated to ${code(current)}, and Azure creates no private endpoint in a delegated subnet. Use a subnet without delegation.`;
    }
    const row = delegations.find(({ name }) => name === current);
    if ((wanted || (row?.exclusive ?? true)) && !row?.mayHold?.includes(kind)) {
      return say`${nameOf(subnet)} is delegated to ${code(current)} and belongs to that service alone. Use another subnet.`;
    }
  }
  if (!wanted) return null;
  const tenant = find(design, others[0]);
  if (tenant && (wanted.name === 'Microsoft.Network/dnsResolvers' || current !== wanted.name)) {
    return say`${capital(article(kind))} needs a subnet of its own, and ${nameOf(tenant)} stands in ${nameOf(subnet)}. Use an empty subnet.`;
  }
  const length = parsePrefix(subnet.settings.prefix)?.length;
  if (length !== undefined && wanted.smallest !== null && length > wanted.smallest) {
    return say`${nameOf(subnet)} is too small: ${article(kind)} needs ${code(`/${wanted.smallest}`)} or larger. Widen the prefix.`;
  }
  return null;
}

function whyNotRenamed(
  design: Design,
  kind: KindName,
  subnet: Subnet,
  reserved: (typeof reservedSubnets)[number],
  occupants: number,
): Sentence | null {
  const twin = childrenOf(design, subnet.parent).find(({ name }) => name === reserved.name);
  if (twin)
    return say`${capital(article(kind))} stands in ${nameOf(twin)}, which this VNet already has. Put it there.`;
  const length = parsePrefix(subnet.settings.prefix)?.length;
  if (length !== undefined && length > reserved.smallest) {
    return say`${nameOf(subnet)} is too small: ${code(reserved.name)} needs ${code(`/${reserved.smallest}`)} or larger. Widen the prefix.`;
  }
  if (occupants > 0 || subnet.settings.delegation || !isProposedName('subnet', subnet.name)) {
    return say`${capital(article(kind))} stands in a subnet named ${code(reserved.name)}, which this VNet lacks. Add that subnet and put it there.`;
  }
  return null;
}

function whyNotAttached(design: Design, kind: KindName, subnet: Subnet, self?: ResourceId): Sentence | null {
  const field = attachmentField(kind);
  const current = field ? find(design, subnet.settings[field]) : undefined;
  if (kind === 'networkSecurityGroup' && reservedSubnetNamed(subnet.name)?.nsg === 'refused') {
    return say`${nameOf(subnet)} takes no network security group. Attach it to the subnets behind it.`;
  }
  return current && current.id !== self
    ? say`${nameOf(subnet)} already has ${nameOf(current)}. A subnet takes one ${titleOf(kind)}; detach that one first.`
    : null;
}

/** The field of a subnet that names an attachment of this kind. */
export function attachmentField(kind: KindName): 'networkSecurityGroup' | 'routeTable' | 'natGateway' | null {
  return kind === 'networkSecurityGroup' || kind === 'routeTable' || kind === 'natGateway' ? kind : null;
}

/** A text with a capital at its start, for the head of a sentence. */
export function capital(text: string): string {
  return (text[0] ?? '').toUpperCase() + text.slice(1);
}

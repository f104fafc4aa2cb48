import type { ResourceId } from '../ids.ts';
import { anySettings } from './change-design.ts';
import { childrenOf, type Design, enclosing, ofKind, resourcesOf } from './design.ts';
import { isKind, type Resource } from './resource.ts';

/** A private address that a resource holds in a subnet or a site. */
export interface HeldAddress {
  readonly resource: Resource;
  /** Dotted path inside the resource. */
  readonly field: string;
  /** The subnet or site whose address it is. */
  readonly container: ResourceId;
  /** As written; it may be malformed. */
  readonly text: string;
}

/** Every private address of a design, written in a subnet or a site. */
export function heldAddresses(design: Design): readonly HeldAddress[] {
  return resourcesOf(design).flatMap((resource) => addressesOf(design, resource));
}

/** The private addresses that are held in one subnet or site. */
export function heldIn(design: Design, container: ResourceId): readonly HeldAddress[] {
  // Machines may have an interface anywhere, clusters and environments name their subnet; everything else holds addresses where it stands.
  const guests = [
    ...ofKind(design, 'virtualMachine').filter(
      ({ parent, settings }) =>
        parent !== container && settings.interfaces.some(({ subnet }) => subnet === container),
    ),
    ...ofKind(design, 'kubernetesCluster').filter(({ settings }) => settings.apiServerSubnet === container),
    ...ofKind(design, 'containerAppsEnvironment').filter(
      ({ settings }) => settings.infrastructureSubnet === container,
    ),
  ];
  return [...childrenOf(design, container), ...guests]
    .flatMap((one) => addressesOf(design, one))
    .filter((held) => held.container === container);
}

/** The private addresses that one resource holds. */
export function addressesOf(design: Design, resource: Resource): readonly HeldAddress[] {
  const home = homeOf(design, resource);
  const held = (text: unknown, field: string, container: ResourceId | null): readonly HeldAddress[] =>
    typeof text === 'string' && text !== '' && container ? [{ resource, field, container, text }] : [];
  if (isKind(resource, 'virtualMachine')) {
    return resource.settings.interfaces.flatMap(({ address, subnet }, index) =>
      held(address, `settings.interfaces.${index}.address`, subnet ?? home),
    );
  }
  if (isKind(resource, 'kubernetesCluster') && resource.settings.vnetIntegration)
    return held(
      resource.settings.apiServerAddress,
      'settings.apiServerAddress',
      resource.settings.apiServerSubnet,
    );
  if (isKind(resource, 'containerAppsEnvironment') && resource.settings.internal)
    return held(resource.settings.staticIp, 'settings.staticIp', resource.settings.infrastructureSubnet);
  const services = isKind(resource, 'kubernetesNodePool') ? resource.settings.services : [];
  const { address, natAddresses } = anySettings(resource);
  const translated = Array.isArray(natAddresses) ? natAddresses : [];
  const members = isKind(resource, 'privateEndpoint') ? resource.settings.memberAddresses : [];
  return [
    ...held(address, 'settings.address', home),
    ...members.flatMap((one, index) => held(one.address, `settings.memberAddresses.${index}.address`, home)),
    ...services.flatMap((one, index) => held(one.address, `settings.services.${index}.address`, home)),
    ...translated.flatMap((text, index) => held(text, `settings.natAddresses.${index}`, home)),
  ];
}

/** The subnet or site whose addresses a resource takes; null where it has none. */
function homeOf(design: Design, resource: Resource): ResourceId | null {
  const home =
    enclosing(design, resource.parent, 'subnet') ?? enclosing(design, resource.parent, 'onPremisesSite');
  return home?.id ?? null;
}

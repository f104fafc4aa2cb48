import { harmlessInside, harmlessProperties } from '../catalog/facts/harmless-properties.ts';
import { find } from '../document/design.ts';
import type { Resource } from '../document/resource.ts';
import { anyOf, nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { tellIpv6 } from './ipv6.ts';
import { serviceEndpointOpensTheWholeService } from './rules/service-endpoint-opens-the-whole-service.ts';
import { assume, doubt, type Walk } from './walk.ts';

/**
 * The names of the ARM properties of a resource that nobody here models and that might change an answer. Keys of `rest` are paths into the
 * resource's body (`/properties/serviceEndpointPolicies/[#0]/id`), or into that of a part (`interface/0:/properties/…`).
 */
export function notRead({ rest }: Pick<Resource, 'rest'>): readonly string[] {
  const names = Object.keys(rest)
    .filter((key) => !key.startsWith('@'))
    .flatMap((key) => {
      const words = key
        .replace(/^[^:]*:(?=\/)/, '')
        .split('/')
        .filter((word) => word !== '');
      if (words.length > 2 && harmlessInside.has((words.at(-1) as string).toLowerCase())) return [];
      return [words[0] === 'properties' && words.length > 1 ? (words[1] as string) : (words[0] as string)];
    })
    .filter((name) => name !== undefined && !harmlessProperties.has(name.toLowerCase()));
  return [...new Set(names)];
}

/** Is the property already told as what the answer depends on? */
function isDoubted(walk: Walk, id: ResourceId, name: string): boolean {
  return (
    name === 'serviceEndpointPolicies' &&
    walk.doubts.some(({ at, rule }) => at === id && rule === serviceEndpointOpensTheWholeService.id)
  );
}

/** Policies of a subnet that an import could not resolve stay beside its settings: which accounts they list (SE-30, SE-31) is not known, so that what arrives at Storage that way depends. Those that are drawn are asked on the way (pass-policies.ts). */
function doubtPolicies(walk: Walk): void {
  if (walk.path !== 'serviceEndpoint' || walk.quiet) return;
  const service = walk.network.services.get(walk.arrival?.at ?? ('' as ResourceId));
  if (service?.kind !== 'storageAccount') return;
  const subnets = new Set(walk.steps.flatMap(({ at }) => at));
  for (const id of subnets) {
    const subnet = walk.network.subnets.get(id);
    const resource = find(walk.network.design, id);
    if (!subnet || !resource || !notRead(resource).includes('serviceEndpointPolicies')) continue;
    doubt(walk, 'route', {
      says: say`${nameOf(subnet)} has service endpoint policies, which let it reach only the accounts that they list. They are not part of this design, so whether ${nameOf(service)} is one is not known`,
      rule: serviceEndpointOpensTheWholeService.id,
      layer: 'route',
      at: subnet.id,
    });
    const told = walk.remarks.findIndex(({ rule }) => rule === serviceEndpointOpensTheWholeService.id);
    // Nor is there a path to every account.
    if (told >= 0) walk.remarks.splice(told, 1);
  }
}

/** Properties of things on the way that nobody reads are told: they might change the answer. So are things whose settings are not known. */
export function assumeTheRestChangesNothing(walk: Walk): void {
  doubtPolicies(walk);
  const met = new Set<ResourceId>([
    ...walk.hops.flatMap(({ from, to, along }) => [from, to, ...along]),
    ...walk.steps.flatMap(({ at }) => at),
  ]);
  tellIpv6(walk, met);
  for (const id of met) {
    const resource = find(walk.network.design, id);
    if (resource === undefined) continue;
    const names = notRead(resource).filter((name) => !isDoubted(walk, id, name));
    if (names.length > 0)
      assume(
        walk,
        'drawing',
        say`${anyOf(names)} of ${nameOf(resource)} is not modelled, and is taken to change nothing here.`,
      );
    if (resource.rest['@unknown'] === true)
      assume(
        walk,
        'drawing',
        say`${nameOf(resource)} is only named in the imported file. Its settings are taken to be Azure's defaults.`,
      );
  }
}

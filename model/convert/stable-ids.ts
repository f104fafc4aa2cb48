import { type ResourceId, toResourceId } from '../ids.ts';

/** An id that follows from what the new thing is for, so that converting twice, or in two variants, makes one thing. */
export function stableId(base: string, suffix: string): ResourceId {
  const tail = `-${suffix}`.slice(-60);
  return toResourceId(`${base.slice(0, 100 - tail.length)}${tail}`);
}

/** The id of a zone that a conversion makes. */
export function zoneId(name: string): ResourceId {
  return stableId('zone', name);
}

/** The id of the subnet for endpoints that a conversion makes in a VNet. */
export function endpointSubnetId(vnet: ResourceId): ResourceId {
  return stableId(vnet, 'private-endpoints');
}

import { say } from '../../explain/sentence.ts';
import { type ResourceId, toResourceId } from '../../ids.ts';
import type { Place } from '../canvas.ts';
import { zoneGroup } from '../connections/private-endpoint.ts';
import { type Defaults, type Design, find, ofKind } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { withPlace } from '../places.ts';
import { addTo } from './add-resource.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which zone keeps the records of which endpoint. */
export interface AddZoneGroupInput {
  readonly endpoint: ResourceId;
  readonly zone: ResourceId;
}

/** Adds a zone to the zone group of a private endpoint. */
export function addZoneGroup(
  document: Document,
  targets: readonly string[],
  input: AddZoneGroupInput,
): EditResult {
  return inEachTarget(document, targets, (design) => {
    const [from, to] = [find(design, input.endpoint), find(design, input.zone)];
    if (from?.kind !== 'privateEndpoint' || to?.kind !== 'privateDnsZone') {
      return refused(
        design,
        'zone-group/gone',
        say`The endpoint or the zone is no longer there.`,
        input.endpoint,
      );
    }
    const ends = { design, defaults: document.defaults, from, to };
    return zoneGroup.whyNot(ends) === null ? zoneGroup.make(ends, to.id) : done(design);
  });
}

/** A new zone with the VNets that see it and the endpoint that it serves. */
export interface CreateZoneInput {
  /** Left out by fixes, which are made where no random ids are: then it follows from the endpoint or the VNet. */
  readonly id?: ResourceId;
  readonly name: string;
  readonly vnets: readonly ResourceId[];
  readonly endpoint?: ResourceId | null;
  readonly place?: Place;
  /** Azure keeps two zones of one name in different resource groups. */
  readonly resourceGroup?: string;
}

/** Makes a private DNS zone, links it and puts it into the zone group of an endpoint. */
export function createZone(
  document: Document,
  targets: readonly string[],
  input: CreateZoneInput,
): EditResult {
  const id =
    input.id ?? toResourceId(`${input.endpoint ?? input.vnets[0] ?? 'zone'}-${input.name}`.slice(0, 100));
  const result = inEachTarget(document, targets, (design) =>
    createZoneIn(design, document.defaults, { ...input, id }),
  );
  if (!input.place || result.document === document) return result;
  return {
    ...result,
    document: { ...result.document, canvas: withPlace(result.document, targets, id, input.place) },
  };
}

/** Makes the zone in one design; other edits that need one use it too. */
export function createZoneIn(
  design: Design,
  defaults: Defaults,
  { id, name, vnets, endpoint, resourceGroup }: CreateZoneInput & { readonly id: ResourceId },
): DesignResult {
  const parent = ofKind(design, 'globalServices')[0]?.id ?? null;
  const links = vnets.filter((vnet) => find(design, vnet)).map((vnet) => ({ vnet }));
  const added = addTo(design, defaults, {
    id,
    kind: 'privateDnsZone',
    parent,
    name,
    settings: { links },
    ...(resourceGroup === undefined ? {} : { resourceGroup }),
  });
  const served = find(added.design, endpoint);
  if (added.design === design || served?.kind !== 'privateEndpoint') return added;
  const dnsZoneGroup = [...served.settings.dnsZoneGroup, id];
  const grouped = changeSettingsIn(added.design, { id: served.id, settings: { dnsZoneGroup } });
  return done(grouped.design, ...added.problems, ...grouped.problems);
}

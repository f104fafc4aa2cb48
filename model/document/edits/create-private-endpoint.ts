import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { linkVnet, zoneLink } from '../connections/links.ts';
import { newPrivateEndpoint } from '../connections/private-endpoint.ts';
import { derivedId } from '../derived-id.ts';
import { childrenOf, type Defaults, type Design, find, ofKind } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { whyNotIn } from '../placement.ts';
import { privateLinkTargets, zonesOf } from '../private-endpoints.ts';
import { isKind, type ResourceOf } from '../resource.ts';
import { addTo } from './add-resource.ts';
import { changeSettingsIn } from './change-settings.ts';
import { createZoneIn } from './zones.ts';

/** Which service gets a private address in which VNet. */
export interface CreatePrivateEndpointInput {
  readonly vnet: ResourceId;
  readonly service: ResourceId;
  /** The endpoint group; left out: the usual one of the service. */
  readonly subresource?: string;
}

type Endpoint = ResourceOf<'privateEndpoint'>;
type IdOf = (what: string) => ResourceId;

/** Makes a private endpoint that is approved, and the zone by which the VNet finds it. */
export function createPrivateEndpoint(
  document: Document,
  targets: readonly string[],
  input: CreatePrivateEndpointInput,
): EditResult {
  const idOf: IdOf = (what) => derivedId(document, targets, input.service, input.vnet, what);
  return inEachTarget(document, targets, (design) => createIn(design, document.defaults, idOf, input));
}

function createIn(
  design: Design,
  defaults: Defaults,
  idOf: IdOf,
  { vnet, service, subresource }: CreatePrivateEndpointInput,
): DesignResult {
  const [home, target] = [find(design, vnet), find(design, service)];
  if (home?.kind !== 'virtualNetwork' || !target || !privateLinkTargets.includes(target.kind)) {
    return refused(design, 'create-endpoint/gone', say`The VNet or the service is no longer there.`, service);
  }
  const room = subnetFor(design, defaults, idOf, vnet);
  const subnet = find(room.design, room.subnet);
  if (!subnet) return { design, problems: room.problems };
  const id = idOf('endpoint');
  const made = newPrivateEndpoint.make({ design: room.design, defaults, from: subnet, to: target }, id);
  if (!find(made.design, id)) return { design, problems: made.problems };
  const settings = { state: 'Approved', ...(subresource === undefined ? {} : { subresource }) };
  const approved = changeSettingsIn(made.design, { id, settings });
  const named = withZones(approved.design, defaults, idOf, id, vnet);
  return done(named.design, ...room.problems, ...made.problems, ...approved.problems, ...named.problems);
}

/** A subnet that takes endpoints, one with endpoints first; else a new one. */
function subnetFor(
  design: Design,
  defaults: Defaults,
  idOf: IdOf,
  vnet: ResourceId,
): DesignResult & { readonly subnet: ResourceId } {
  const fitting = childrenOf(design, vnet).filter(
    (one) => isKind(one, 'subnet') && whyNotIn(design, 'privateEndpoint', one.id) === null,
  );
  const holds = (id: ResourceId) => childrenOf(design, id).some(({ kind }) => kind === 'privateEndpoint');
  const known = fitting.find(({ id }) => holds(id)) ?? fitting[0];
  if (known) return { ...done(design), subnet: known.id };
  const id = idOf('subnet');
  const added = addTo(design, defaults, { id, kind: 'subnet', parent: vnet });
  return { ...added, subnet: id };
}

/** Puts the endpoint into the zones of its names; a zone that is missing is made, one that is not linked is linked. */
function withZones(
  design: Design,
  defaults: Defaults,
  idOf: IdOf,
  id: ResourceId,
  vnet: ResourceId,
): DesignResult {
  const endpoint = find(design, id);
  if (endpoint?.kind !== 'privateEndpoint') return done(design);
  return zonesOf(design, defaults, endpoint).reduce<DesignResult>((before, name) => {
    const linked = zoneOf(before.design, name, vnet);
    const next = linked
      ? done(before.design)
      : makeSeen(before.design, defaults, idOf(name), name, endpoint, vnet);
    const zone = linked ?? zoneOf(next.design, name, vnet);
    const current = find(next.design, id);
    // A second endpoint of one service would take the record over from the first, with everybody who uses that.
    const isTaken = zone !== undefined && isWrittenByAnother(next.design, zone, endpoint);
    if (
      !zone ||
      isTaken ||
      current?.kind !== 'privateEndpoint' ||
      current.settings.dnsZoneGroup.includes(zone)
    )
      return done(next.design, ...before.problems, ...next.problems);
    const dnsZoneGroup = [...current.settings.dnsZoneGroup, zone];
    const grouped = changeSettingsIn(next.design, { id, settings: { dnsZoneGroup } });
    return done(grouped.design, ...before.problems, ...next.problems, ...grouped.problems);
  }, done(design));
}

/** The zone of a name that a VNet sees. */
function zoneOf(design: Design, name: string, vnet: ResourceId): ResourceId | undefined {
  return zonesNamed(design, name).find(({ settings }) => settings.links.some((link) => link.vnet === vnet))
    ?.id;
}

function zonesNamed(design: Design, name: string) {
  return ofKind(design, 'privateDnsZone').filter((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Does another endpoint of the same service and group keep its record in the zone? */
function isWrittenByAnother(design: Design, zone: ResourceId, { id, settings }: Endpoint): boolean {
  return ofKind(design, 'privateEndpoint').some(
    (other) =>
      other.id !== id &&
      other.settings.target === settings.target &&
      other.settings.subresource === settings.subresource &&
      other.settings.dnsZoneGroup.includes(zone),
  );
}

/** Links the zone that is there; where its record is that of another endpoint the VNet gets one of its own. */
function makeSeen(
  design: Design,
  defaults: Defaults,
  id: ResourceId,
  name: string,
  endpoint: Endpoint,
  vnet: ResourceId,
): DesignResult {
  const home = find(design, vnet);
  const known = zonesNamed(design, name).find((zone) => !isWrittenByAnother(design, zone.id, endpoint));
  const linkable = known && home && zoneLink.whyNot({ design, defaults, from: known, to: home }) === null;
  return known && linkable
    ? linkVnet(design, known, { vnet })
    : createZoneIn(design, defaults, {
        id,
        name,
        vnets: [vnet],
        ...(home && zonesNamed(design, name).length > 0 ? { resourceGroup: `rg-${home.name}` } : {}),
      });
}

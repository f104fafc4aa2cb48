import { type ArmResource, type JsonObject, parseArmId } from '../../catalog/arm-resource.ts';
import type { KindName } from '../../catalog/kinds.ts';
import type { Defaults, Design } from '../../document/design.ts';
import { usualDefaults } from '../../document/document.ts';
import type { Resource, ResourceOf } from '../../document/resource.ts';
import { toResourceId } from '../../ids.ts';
import { type FromArm, fromArm } from '../from-arm.ts';
import { toArm } from '../to-arm.ts';

/** The scope in which the tests of codecs draw and read. */
export const defaults: Defaults = {
  ...usualDefaults,
  region: 'westeurope',
  subscription: '11111111-1111-1111-1111-111111111111',
  resourceGroup: 'rg-network',
};

const scope = `/subscriptions/${defaults.subscription}/resourceGroups/${defaults.resourceGroup}`;

/** The id of a resource of the network provider in the tests' own group: `virtualNetworks/vnet-hub/subnets/snet-a`. */
export function networkId(path: string): string {
  return `${scope}/providers/Microsoft.Network/${path}`;
}

/** A resource as a file holds it, by its id. */
export function fileResource(id: string, body: JsonObject, type?: string): ArmResource {
  const name = parseArmId(id);
  if (name === undefined) throw new Error(`no id: ${id}`);
  return { ...name, ...(type === undefined ? {} : { type }), body: { location: 'westeurope', ...body } };
}

/** Reads resources the way an import does. */
export function readResources(resources: readonly ArmResource[]): FromArm {
  let count = 0;
  return fromArm(resources, { newId: () => toResourceId(`new-${++count}`), defaults });
}

/** Out as ARM and in again, as often as asked. */
export function comeBack(design: Design, times = 1): FromArm {
  const read = readResources(toArm(design, defaults).resources);
  return times <= 1 ? read : comeBack(read.design, times - 1);
}

/** The thing of a kind in a design, by name where there are several. */
export function thingOf<K extends KindName>(design: Design, kind: K, name?: string): ResourceOf<K> {
  const found = Object.values(design.resources).filter(
    (one) => one.kind === kind && (name === undefined || one.name === name),
  );
  if (found.length !== 1) throw new Error(`${found.length} of ${kind} ${name ?? ''}`);
  return found[0] as unknown as ResourceOf<K>;
}

/** What a reference names, in words. */
export function nameOf(design: Design, id: Resource['id'] | null): string | null {
  return id === null ? null : (design.resources[id]?.name ?? `${id}?`);
}

/** What was read and is drawn as a generic box. */
export function genericOf(read: FromArm): readonly string[] {
  return read.entries
    .filter(({ became }) => became === 'generic')
    .map(({ arm }) => `${arm.type.replace('Microsoft.Network/', '')} ${arm.name}`);
}

/** The resources of a deployment for a golden file: without what repeats. */
export function plainResources(design: Design): readonly object[] {
  return toArm(design, defaults).resources.map(({ type, name, body, after, comments, existing }) => ({
    type,
    name,
    ...(existing ? { existing } : {}),
    ...(comments.length > 0 ? { comments } : {}),
    ...(after.length > 0 ? { after: after.map((id) => id.replace(scope, '')) } : {}),
    body: JSON.parse(JSON.stringify(body).replaceAll(scope, '')),
  }));
}

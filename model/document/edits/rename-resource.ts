import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { occupantsOf, withResource } from '../change-design.ts';
import { type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { reservedSubnetNamed, titleOf, whyNotNamed } from '../names.ts';
import { reservedFor } from '../placement.ts';
import type { Resource } from '../resource.ts';

/** Which resource gets which name. */
export interface RenameResourceInput {
  readonly id: ResourceId;
  readonly name: string;
}

/** Renames a resource by Azure's rule for its kind. */
export function renameResource(
  document: Document,
  targets: readonly string[],
  input: RenameResourceInput,
): EditResult {
  return inEachTarget(document, targets, (design) => renameIn(design, input));
}

function renameIn(design: Design, input: RenameResourceInput): DesignResult {
  const name = input.name.trim();
  const resource = find(design, input.id);
  if (!resource) return refused(design, 'rename/gone', say`The resource is not in this design.`, input.id);
  if (resource.name === name) return done(design);
  const why = whyNotNamed(design, resource, name) ?? whyNotReserved(design, resource, name);
  if (why) return refused(design, 'rename/refused', why, resource.id, 'name');
  return done(withResource(design, { ...resource, name }));
}

/** Reserved subnet names go with what they hold: neither is changed without the other. */
function whyNotReserved(design: Design, resource: Resource, name: string) {
  if (resource.kind !== 'subnet') return null;
  const occupants = occupantsOf(design, resource.id);
  const keeper = occupants.find(({ kind }) => reservedFor(kind)?.name === resource.name);
  if (keeper) {
    return say`${nameOf(keeper)} stands here, and Azure wants it in a subnet named ${code(resource.name)}. Keep the name.`;
  }
  const reserved = reservedSubnetNamed(name);
  if (!reserved) return null;
  if (reserved.name !== name) return say`Azure spells this name ${code(reserved.name)}. Use that spelling.`;
  const stranger = occupants.find(({ kind }) => !reserved.holds.includes(kind));
  return stranger
    ? say`${code(name)} is reserved, and the ${titleOf(stranger.kind)} ${nameOf(stranger)} stands here. Move it first.`
    : null;
}

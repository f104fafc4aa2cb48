import { problem } from '../../explain/problem.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { Place } from '../canvas.ts';
import { withDescendants, withResource, withSettings } from '../change-design.ts';
import { type Design, find } from '../design.ts';
import { type Document, variantOf } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { namesakeOf } from '../names.ts';
import { attachmentField, prepareSubnet, whyNotIn } from '../placement.ts';
import { withoutOwnPlace, withPlace } from '../places.ts';
import { readdress } from '../readdress.ts';
import type { Resource } from '../resource.ts';

/** Where one resource goes: to a place on the canvas, into another container, or both. */
export interface MoveResourceInput {
  readonly id: ResourceId;
  /** Left out: it stays in its container. Null is the open canvas. */
  readonly parent?: ResourceId | null;
  /** Relative to the container it is in afterwards. */
  readonly place?: Place;
}

/** Moves one resource. */
export function moveResource(
  document: Document,
  targets: readonly string[],
  input: MoveResourceInput,
): EditResult {
  return moveResources(document, targets, { moves: [input] });
}

/** Moves several resources in one step. */
export function moveResources(
  document: Document,
  targets: readonly string[],
  { moves }: { readonly moves: readonly MoveResourceInput[] },
): EditResult {
  let next = document;
  const problems = [];
  for (const move of moves) {
    const { parent, id, place } = move;
    const result =
      parent === undefined
        ? { document: next, problems: [] }
        : inEachTarget(next, targets, (design) => moveInto(design, id, parent));
    problems.push(...result.problems);
    next = result.document === next ? next : withoutOldPlaces(next, result.document, targets, id);
    // Where it was refused it stays.
    const landed = targets.filter((target) => {
      const one = find(variantOf(next, target).design, id);
      return one && (parent === undefined || one.parent === parent);
    });
    if (place && landed.length > 0) next = { ...next, canvas: withPlace(next, landed, id, place) };
  }
  return { document: next, problems };
}

/** A place of its own was meant for the container that the thing left. */
function withoutOldPlaces(
  before: Document,
  after: Document,
  targets: readonly string[],
  id: ResourceId,
): Document {
  const left = targets.filter((target) => {
    const [old, next] = [before, after].map((one) => find(variantOf(one, target).design, id)?.parent);
    return old !== next;
  });
  const canvas = left.reduce((next, target) => withoutOwnPlace(next, target, id), after.canvas);
  return canvas === after.canvas ? after : { ...after, canvas };
}

function moveInto(design: Design, id: ResourceId, parent: ResourceId | null): DesignResult {
  const resource = find(design, id);
  if (!resource) return refused(design, 'move/gone', say`The resource is not in this design.`, id);
  if (resource.parent === parent) return done(design);
  if (parent !== null && withDescendants(design, [id]).has(parent)) {
    return refused(
      design,
      'move/into-itself',
      say`${nameOf(resource)} cannot stand in itself. Choose another container.`,
      id,
    );
  }
  const why = whyNotIn(design, resource.kind, parent, id) ?? whyNameStays(design, { ...resource, parent });
  if (why) return refused(design, 'move/not-here', why, id);
  const prepared = prepareSubnet(detach(design, resource), resource.kind, parent);
  const moved = attach(withResource(prepared, movedTo(resource, parent)), resource, parent);
  const next = readdress(moved, id);
  return next === moved
    ? done(next)
    : done(
        next,
        problem(
          'move/new-address',
          'note',
          say`${nameOf(resource)} has new addresses that fit its new place.`,
          { resource: id },
        ),
      );
}

/** The record in its new container; an interface that named the old subnet comes along. */
function movedTo(resource: Resource, parent: ResourceId | null): Resource {
  if (resource.kind !== 'virtualMachine') return { ...resource, parent };
  const interfaces = resource.settings.interfaces.map((one) =>
    one.subnet === resource.parent ? { ...one, subnet: null } : one,
  );
  return { ...resource, parent, settings: { ...resource.settings, interfaces } };
}

function whyNameStays(design: Design, resource: Resource) {
  const namesake = resource.kind === 'subnet' ? namesakeOf(design, resource, resource.name) : undefined;
  return namesake
    ? say`That VNet already has a subnet named ${resource.name}. Rename one of them first.`
    : null;
}

/** What hangs on a subnet by standing in it leaves the subnet when it goes. */
function detach(design: Design, resource: Resource): Design {
  const field = attachmentField(resource.kind);
  const subnet = find(design, resource.parent);
  if (!field || subnet?.kind !== 'subnet' || subnet.settings[field] !== resource.id) return design;
  return withSettings(design, subnet, { [field]: null });
}

function attach(design: Design, resource: Resource, parent: ResourceId | null): Design {
  const field = attachmentField(resource.kind);
  const subnet = find(design, parent);
  return field && subnet?.kind === 'subnet' ? withSettings(design, subnet, { [field]: resource.id }) : design;
}

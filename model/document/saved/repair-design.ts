import { referableKinds } from '../../catalog/kinds.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { withResource } from '../change-design.ts';
import { type Design, find, resourcesOf } from '../design.ts';
import { dropReferences, spotAt } from '../references.ts';
import type { Resource } from '../resource.ts';
import { type Json, putAside, type Reader, tellRepair } from './reader.ts';

/** The design with containers that exist, no circle of containers, and references that lead somewhere. */
export function repairDesign(reader: Reader, design: Design, path: string): Design {
  return repairReferences(reader, repairParents(reader, design, path), path);
}

function repairParents(reader: Reader, design: Design, path: string): Design {
  let next = design;
  for (const resource of resourcesOf(design)) {
    const { id, parent } = resource;
    const why = whyNoParent(next, id, parent);
    if (!why) continue;
    next = withResource(next, { ...resource, parent: null });
    tellRepair(
      reader,
      `${path}.${id}.parent`,
      say`${nameOf(resource)} now stands on the open canvas, because ${why}.`,
    );
  }
  return next;
}

function whyNoParent(design: Design, id: ResourceId, parent: ResourceId | null): string | null {
  if (parent === null) return null;
  if (!find(design, parent)) return 'its container is not in the file';
  const seen = new Set<ResourceId>();
  for (let at = find(design, parent); at && !seen.has(at.id); at = find(design, at.parent)) {
    if (at.id === id) return 'its containers stood in each other';
    seen.add(at.id);
  }
  return null;
}

function repairReferences(reader: Reader, design: Design, path: string): Design {
  let next = design;
  for (let round = resourcesOf(design); round.length > 0; ) {
    const lost: Resource[] = [];
    for (const resource of round) {
      const { resource: left, dropped } = dropReferences(
        resource,
        (id, at) => !leadsTo(next, resource, id, at),
      );
      if (left === resource) continue;
      const labels = dropped.map(({ label }) => label).join(', ');
      if (left) {
        next = withResource(next, left);
        for (const { path: at, id } of dropped) {
          reader.setAside.push({
            path: `${path}.${resource.id}.${at}`,
            why: 'what it names is not in the file',
            value: id,
          });
        }
        tellRepair(
          reader,
          `${path}.${resource.id}`,
          say`${nameOf(resource)}: ${code(labels)} named something that is not in the file or of the wrong kind, and was cleared.`,
        );
      } else {
        lost.push(resource);
        putAside(
          reader,
          `${path}.${resource.id}`,
          `${labels} names something that is not in the file`,
          toJson(resource),
        );
      }
    }
    const gone = new Set(lost.map(({ id }) => id));
    const kept = Object.entries(next.resources).filter(([id]) => !gone.has(id as ResourceId));
    next = { resources: Object.fromEntries(kept) };
    // What was put aside may have been named by others.
    round = lost.length > 0 ? resourcesOf(next) : [];
  }
  return next;
}

function leadsTo(design: Design, resource: Resource, id: ResourceId, path: string): boolean {
  const other = find(design, id);
  const spot = spotAt(resource.kind, path);
  return other !== undefined && spot !== undefined && referableKinds(spot.kinds).includes(other.kind);
}

function toJson(resource: Resource): Json {
  const { id: _, ...record } = resource;
  return record as unknown as Json;
}

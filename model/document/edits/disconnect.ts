import { kindEntry } from '../../catalog/kinds.ts';
import type { ResourceId } from '../../ids.ts';
import { withResource } from '../change-design.ts';
import { type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget } from '../edit.ts';
import { withoutLostPlaces } from '../places.ts';
import { dropReferences, referencesOf } from '../references.ts';
import type { Resource } from '../resource.ts';
import { removeFrom } from './remove-resources.ts';

/** Two ends whose connections are taken away; the id of a line (peering, connection) stands for itself. */
export type DisconnectInput =
  | { readonly line: ResourceId }
  | {
      readonly from: ResourceId;
      readonly to: ResourceId;
      /** Only the reference at this path of `from`, such as `settings.links.0.vnet`. */
      readonly path?: string;
    };

/** Takes a connection away: a line of its own, or what one end says of the other. */
export function disconnect(
  document: Document,
  targets: readonly string[],
  input: DisconnectInput,
): EditResult {
  const result = inEachTarget(document, targets, (design) =>
    'line' in input ? removeFrom(design, [input.line]) : disconnectIn(design, input),
  );
  if (result.document === document) return result;
  return { ...result, document: { ...result.document, canvas: withoutLostPlaces(result.document) } };
}

function disconnectIn(
  design: Design,
  { from, to, path }: { readonly from: ResourceId; readonly to: ResourceId; readonly path?: string },
): DesignResult {
  if (path !== undefined) return done(loosen(design, from, to, path));
  const lines = Object.values(design.resources).filter((one) => isLineBetween(one, from, to));
  const { design: next, problems } = removeFrom(
    design,
    lines.map(({ id }) => id),
  );
  return done(loosen(loosen(next, from, to), to, from), ...problems);
}

function loosen(design: Design, from: ResourceId, to: ResourceId, only?: string): Design {
  const resource = find(design, from);
  if (!resource) return design;
  const { resource: next } = dropReferences(resource, (id, path) => id === to && (only ?? path) === path);
  return next && next !== resource ? withResource(design, next) : design;
}

function isLineBetween(resource: Resource, a: ResourceId, b: ResourceId): boolean {
  if (kindEntry(resource.kind).drawnAs !== 'line') return false;
  const ends = referencesOf(resource).map(({ id }) => id);
  return ends.includes(a) && ends.includes(b);
}

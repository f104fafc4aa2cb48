import { referableKinds } from '../../catalog/kinds.ts';
import { listOf, nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { withResource } from '../change-design.ts';
import { newFaults } from '../checks.ts';
import { type Defaults, type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, done, type EditResult, inEachTarget, refused } from '../edit.ts';
import { titleOf } from '../names.ts';
import { replaceAt } from '../readdress.ts';
import { spotAt } from '../references.ts';
import type { Resource } from '../resource.ts';

/** One end of a line, as the path of a reference, and where it goes. */
export interface ReconnectInput {
  /** The resource that holds the reference: a peering, a connection, a zone. */
  readonly id: ResourceId;
  /** Such as `settings.left.vnet`. */
  readonly path: string;
  readonly to: ResourceId;
}

/** Puts one end of a connection on another resource. */
export function reconnect(document: Document, targets: readonly string[], input: ReconnectInput): EditResult {
  return inEachTarget(document, targets, (design) => reconnectIn(design, document.defaults, input));
}

function reconnectIn(design: Design, defaults: Defaults, { id, path, to }: ReconnectInput): DesignResult {
  const [resource, end] = [find(design, id), find(design, to)];
  const spot = resource && spotAt(resource.kind, path);
  if (!resource || !end || !spot) {
    return refused(design, 'reconnect/gone', say`This end of the connection is no longer there.`, id);
  }
  const accepted = referableKinds(spot.kinds);
  if (!accepted.includes(end.kind)) {
    const wanted = listOf(accepted.map(titleOf), 'or');
    return refused(design, 'reconnect/kind', say`This end takes ${wanted}; ${nameOf(end)} is none.`, id);
  }
  const settings = replaceAt(resource.settings, path.split('.').slice(1), to);
  const next = withResource(design, { ...resource, settings } as Resource);
  const fault = newFaults(design, next, defaults).find(({ severity }) => severity === 'error');
  return fault ? refused(design, 'reconnect/refused', fault.says, id) : done(next);
}

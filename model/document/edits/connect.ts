import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { refusedConnection } from '../connection-entry.ts';
import { findConnections } from '../connections.ts';
import { type Defaults, type Design, find } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, type EditResult, inEachTarget, refused } from '../edit.ts';

/** Which two are joined, and how. */
export interface ConnectInput {
  readonly from: ResourceId;
  readonly to: ResourceId;
  /** The id of one of `possibleConnections`; left out: the first that can be made. */
  readonly connection?: string;
  /** For the record that the connection may need (peering, connection, private endpoint). */
  readonly id: ResourceId;
}

/** Joins two resources: peers, links, attaches, integrates. */
export function connect(document: Document, targets: readonly string[], input: ConnectInput): EditResult {
  return inEachTarget(document, targets, (design) => connectIn(design, document.defaults, input));
}

function connectIn(design: Design, defaults: Defaults, input: ConnectInput): DesignResult {
  const all = findConnections(design, defaults, input.from, input.to);
  const chosen = input.connection
    ? all.find(({ entry }) => entry.id === input.connection)
    : (all.find(({ entry, ends }) => entry.whyNot(ends) === null) ?? all[0]);
  if (!chosen) {
    const [from, to] = [find(design, input.from), find(design, input.to)];
    const says =
      from && to
        ? say`${nameOf(from)} and ${nameOf(to)} cannot be connected directly.`
        : say`One end of the connection is not in this design.`;
    return refused(design, 'connect/impossible', says, input.from);
  }
  const why = chosen.entry.whyNot(chosen.ends);
  return why ? refusedConnection(chosen.ends, why) : chosen.entry.make(chosen.ends, input.id);
}

import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { refusedConnection } from '../connection-entry.ts';
import { hubVnetConnection } from '../connections/virtual-wan.ts';
import { derivedId } from '../derived-id.ts';
import { find } from '../design.ts';
import type { Document } from '../document.ts';
import { type EditResult, inEachTarget, refused } from '../edit.ts';

/** Which VNet is connected to which virtual hub. */
export interface ConnectToHubInput {
  readonly vnet: ResourceId;
  readonly hub: ResourceId;
}

/** Connects a VNet to a virtual hub, with the usual association and propagation. */
export function connectToHub(
  document: Document,
  targets: readonly string[],
  { vnet, hub }: ConnectToHubInput,
): EditResult {
  const id = derivedId(document, targets, vnet, hub, 'hubConnection');
  return inEachTarget(document, targets, (design) => {
    const [from, to] = [find(design, vnet), find(design, hub)];
    if (from?.kind !== 'virtualNetwork' || to?.kind !== 'virtualHub')
      return refused(design, 'connect-to-hub/gone', say`The VNet or the hub is no longer there.`, vnet);
    const ends = { design, defaults: document.defaults, from, to };
    const why = hubVnetConnection.whyNot(ends);
    return why ? refusedConnection(ends, why) : hubVnetConnection.make(ends, id);
  });
}

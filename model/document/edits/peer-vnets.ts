import { say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { refusedConnection } from '../connection-entry.ts';
import { peeringConnection } from '../connections/peering.ts';
import { derivedId } from '../derived-id.ts';
import { type Defaults, type Design, enclosing, find, ofKind } from '../design.ts';
import type { Document } from '../document.ts';
import { type DesignResult, type EditResult, inEachTarget, refused } from '../edit.ts';
import { changeSettingsIn } from './change-settings.ts';

/** Which two VNets are peered, and whether the second one lends its gateway to the first. */
export interface PeerVnetsInput {
  readonly vnet: ResourceId;
  readonly peer: ResourceId;
  readonly usesGatewayOfPeer?: boolean;
}

/** Peers two VNets on both sides; with a gateway lent, the one side allows transit and the other uses it. */
export function peerVnets(document: Document, targets: readonly string[], input: PeerVnetsInput): EditResult {
  const id = derivedId(document, targets, input.vnet, input.peer, 'peering');
  return inEachTarget(document, targets, (design) => peerIn(design, document.defaults, id, input));
}

function peerIn(
  design: Design,
  defaults: Defaults,
  id: ResourceId,
  { vnet, peer, usesGatewayOfPeer }: PeerVnetsInput,
): DesignResult {
  const [from, to] = [find(design, vnet), find(design, peer)];
  if (from?.kind !== 'virtualNetwork' || to?.kind !== 'virtualNetwork' || from === to) {
    return refused(design, 'peer-vnets/gone', say`One of the two VNets is no longer there.`, vnet);
  }
  const ends = { design, defaults, from, to };
  const why = peeringConnection.whyNot(ends) ?? (usesGatewayOfPeer ? whyNoTransit(design, vnet) : null);
  if (why) return refusedConnection(ends, why);
  const made = peeringConnection.make(ends, id);
  const peering = find(made.design, id);
  if (!usesGatewayOfPeer || peering?.kind !== 'peering') return made;
  const { left, right } = peering.settings;
  return changeSettingsIn(made.design, {
    id,
    settings: {
      left: { ...left, useRemoteGateways: true },
      right: { ...right, allowGatewayTransit: true },
    },
  });
}

/** A VNet uses one remote gateway at most, and none beside its own. */
function whyNoTransit(design: Design, vnet: ResourceId) {
  const own = [...ofKind(design, 'vpnGateway'), ...ofKind(design, 'expressRouteGateway')].some(
    ({ parent }) => enclosing(design, parent, 'virtualNetwork')?.id === vnet,
  );
  if (own)
    return say`The VNet has a gateway of its own, so it cannot use that of a peer. Connect its own gateway.`;
  const uses = ofKind(design, 'peering').some(({ settings: { left, right } }) =>
    [left, right].some((side) => side.vnet === vnet && side.useRemoteGateways === true),
  );
  return uses
    ? say`The VNet already uses the gateway of another peer, and Azure takes one at most. Switch that off first.`
    : null;
}

import { overlapsPrefix, printPrefix } from '../../address/prefix.ts';
import { kindEntry } from '../../catalog/kinds.ts';
import { code, nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import { withResource } from '../change-design.ts';
import { alreadyJoined, type ConnectionEnds, type ConnectionEntry } from '../connection-entry.ts';
import { ofKind } from '../design.ts';
import { done } from '../edit.ts';
import { readPrefixes } from '../free-space.ts';
import { freeName } from '../names.ts';
import { newResource, type Resource } from '../resource.ts';

/** Two VNets become neighbours. */
export const peeringConnection: ConnectionEntry = {
  id: 'peering',
  title: 'Peer the VNets',
  says: 'Each VNet learns the ranges of the other; both sides are made.',
  from: ['virtualNetwork'],
  to: ['virtualNetwork'],
  whyNot: (ends) => whyNot(ends),
  make: ({ design, from, to }, id) => {
    const settings = kindEntry('peering').settings.parse({ left: { vnet: from.id }, right: { vnet: to.id } });
    const name = freeName(design, 'peering', `${from.name}-to-${to.name}`.slice(0, 80));
    return done(withResource(design, newResource('peering', id, name, null, settings as never) as Resource));
  },
};

function whyNot(ends: ConnectionEnds): Sentence | null {
  const { design, from, to } = ends;
  const joined = ofKind(design, 'peering').some(({ settings: { left, right } }) => {
    const sides: readonly (ResourceId | null)[] = [left.vnet, right.vnet];
    return sides.includes(from.id) && sides.includes(to.id);
  });
  if (joined) return alreadyJoined(ends);
  return whyOverlap(from, to);
}

/** Why two VNets cannot be peered for their address spaces; null where they are apart. */
export function whyOverlap(a: Resource, b: Resource): Sentence | null {
  if (a.kind !== 'virtualNetwork' || b.kind !== 'virtualNetwork') return null;
  const others = readPrefixes(b.settings.addressSpaces);
  const shared = readPrefixes(a.settings.addressSpaces).find((one) =>
    others.some((other) => overlapsPrefix(one, other)),
  );
  return shared
    ? say`${nameOf(a)} and ${nameOf(b)} overlap in ${code(printPrefix(shared))}, and Azure peers no overlapping VNets. Give one of them another address space.`
    : null;
}

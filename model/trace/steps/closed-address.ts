import { nameOf, type Sentence, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { CompiledNsg, SubnetNode } from '../../network/network.ts';
import type { Fix } from '../answer.ts';
import { publicAddressNeedsAnNsg } from '../rules/public-address-needs-an-nsg.ts';
import { block, doubt, type Parcel, type Walk } from '../walk.ts';
import { adminWord } from './ask-admin-rules.ts';
import { flowsOf } from './leave.ts';

/** A Standard public address without an NSG is closed; whether an admin rule that always allows opens it no page says. */
export function askClosedAddress(
  walk: Walk,
  nic: CompiledNsg | null,
  subnet: SubnetNode,
  inside: Parcel,
  blocker: { readonly at: ResourceId; readonly evidence: Sentence; readonly fix: Fix | undefined },
): void {
  if (!publicAddressNeedsAnNsg.isClosed({ nic, subnet: subnet.nsg })) return;
  const rule = publicAddressNeedsAnNsg.id;
  const word = adminWord(subnet, flowsOf('Inbound', subnet, inside)(inside.port));
  if (word?.access !== 'AlwaysAllow' || !word.set) {
    block(walk, 'enter', { layer: 'nsgIn', rule, ...blocker });
    return;
  }
  const says = say`${blocker.evidence}. Microsoft's pages do not say whether ${nameOf(word.set)}, which always allows it, opens the address as well`;
  doubt(walk, 'enter', { says, rule, layer: 'nsgIn', at: blocker.at });
}

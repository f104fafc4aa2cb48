import type { Resource } from '../../document/resource.ts';
import { isKind } from '../../document/resource.ts';
import { environmentGoesOutByItsOwnAddress } from '../../egress/rules/environment-goes-out-by-its-own-address.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { SubnetNode } from '../../network/network.ts';
import { note, type Walk } from '../walk.ts';

/** The public address of a Container Apps environment in a subnet, in words; null for anything else and where the NAT gateway of the subnet gives one. */
export function environmentSource(
  walk: Walk,
  thing: Resource | undefined,
  subnet: SubnetNode,
): string | null {
  if (!isKind(thing, 'containerAppsEnvironment')) return null;
  const { id: rule, isOwn } = environmentGoesOutByItsOwnAddress;
  if (!isOwn(thing.settings.tier, subnet.natGateway !== null)) return null;
  note(walk, {
    action: 'source',
    says: say`${nameOf(thing)} goes out with the public address that Azure made for its calls`,
    rules: [rule],
    at: [thing.id],
  });
  return `the outbound address of ${thing.name}`;
}

import { find } from '../../document/design.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { ResourceId } from '../../ids.ts';
import type { SubnetNode } from '../../network/network.ts';
import type { HubAttachment } from '../../routing/hub.ts';
import { internetPolicyAnnouncesADefaultRoute } from '../../routing/rules/internet-policy-announces-a-default-route.ts';
import { propagatingToNoneHidesAVnet } from '../../routing/rules/propagating-to-none-hides-a-vnet.ts';
import { doubt, type Walk } from '../walk.ts';

/** Tables of the user's own are not modelled: what a connection learns or tells by one depends on it. */
export function doubtTable(
  walk: Walk,
  attachment: HubAttachment,
  table: HubAttachment['associatedTo'],
): void {
  if (propagatingToNoneHidesAVnet.works(table) !== 'unknown') return;
  const connection = find(walk.network.design, attachment.connection);
  doubt(walk, 'route', {
    says: say`${connection ? nameOf(connection) : 'The connection'} uses a route table of its own, whose routes are not modelled`,
    rule: propagatingToNoneHidesAVnet.id,
    layer: 'route',
    at: attachment.connection,
  });
}

/** A subnet that goes out by itself although its hub has a default route, where nobody says whether its VNet learns that. */
export function doubtDefaultRoute(walk: Walk, subnet: SubnetNode): void {
  const connected = walk.network.vnets.get(subnet.vnet)?.hub;
  const hub = connected && walk.network.hubs.get(connected.id);
  if (!hub || internetPolicyAnnouncesADefaultRoute.reaches(connected.attachment.internetSecurity) !== null)
    return;
  if (!hub.table.some(({ prefix }) => prefix.length === 0)) return;
  doubt(walk, 'route', {
    says: say`${nameOf(hub)} has a default route; whether ${nameOf(subnet)} learns it is not stated at ${connectionName(walk, connected.attachment.connection)}`,
    rule: internetPolicyAnnouncesADefaultRoute.id,
    layer: 'route',
    at: connected.attachment.connection,
  });
}

function connectionName(walk: Walk, id: ResourceId) {
  return nameOf(find(walk.network.design, id) ?? { id, name: 'the connection' });
}

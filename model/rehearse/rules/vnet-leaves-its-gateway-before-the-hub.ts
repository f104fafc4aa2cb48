import type { Resource } from '../../document/resource.ts';
import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: A VNet is connected to a virtual hub once it has left its old hub: no other hub connection, no gateway of its own, no peering by which it uses that of a peer. */
export const vnetLeavesItsGatewayBeforeTheHub = defineRule({
  id: 'rehearse/vnet-leaves-its-gateway-before-the-hub',
  says: 'A VNet is connected to a virtual hub once it has left its old hub: no other hub connection, no gateway of its own, no peering by which it uses that of a peer.',
  source: 'https://learn.microsoft.com/azure/virtual-wan/migrate-from-hub-spoke-topology',
  checkedOn: '2019-11-04',
  facts: ['PEER-12'],
  /** Does what goes, or loses its flag, stand in the way of the connection? */
  waits: (connection: Resource, before: Resource, after: Resource | null): boolean => {
    if (connection.kind !== 'hubConnection' || connection.settings.vnet === null) return false;
    const { vnet } = connection.settings;
    return holds(before, vnet, connection.id) && (after === null || !holds(after, vnet, connection.id));
  },
});

/** Does the thing hold the one place of a gateway in the VNet? */
function holds(one: Resource, vnet: ResourceId, self: ResourceId): boolean {
  if (one.id === self) return false;
  if (one.kind === 'hubConnection') return one.settings.vnet === vnet;
  if (one.kind === 'subnet') return one.parent === vnet && one.name.toLowerCase() === 'gatewaysubnet';
  if (one.kind !== 'peering') return false;
  return [one.settings.left, one.settings.right].some(
    (side) => side.vnet === vnet && side.exists && side.useRemoteGateways === true,
  );
}

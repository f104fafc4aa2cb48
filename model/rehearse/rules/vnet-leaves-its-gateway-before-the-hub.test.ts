import { expect, it } from 'vitest';
import type { Resource } from '../../document/resource.ts';
import { draw } from '../../scenarios/draw.ts';
import { vnetLeavesItsGatewayBeforeTheHub } from './vnet-leaves-its-gateway-before-the-hub.ts';

it('waits for a peering that lends a gateway, a gateway subnet and another connection, not for other peerings', () => {
  const d = draw();
  const [vnet, old] = [d.vnet('spoke', '10.1.0.0/16'), d.vnet('old', '10.0.0.0/16')];
  const subnet = d.subnet(vnet, 'GatewaySubnet', '10.1.0.0/26');
  const lent = d.peer(old, vnet, { allowGatewayTransit: true }, { useRemoteGateways: true });
  const plain = d.peer(vnet, old);
  const connection = d.add('hubConnection', 'con', null, { vnet });
  const other = d.add('hubConnection', 'con-old', null, { vnet });
  const { resources } = d.design();
  const waits = (id: typeof vnet, after: Resource | null = null) =>
    vnetLeavesItsGatewayBeforeTheHub.waits(
      resources[connection] as Resource,
      resources[id] as Resource,
      after,
    );
  expect([subnet, lent, other].map((id) => waits(id))).toEqual([true, true, true]);
  expect([plain, old, connection].map((id) => waits(id))).toEqual([false, false, false]);
  expect(waits(lent, resources[plain] as Resource)).toBe(true);
  expect(waits(lent, resources[lent] as Resource)).toBe(false);
});

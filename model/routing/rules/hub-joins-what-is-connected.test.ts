import { expect, it } from 'vitest';
import { hubJoinsWhatIsConnected } from './hub-joins-what-is-connected.ts';

it('carries everything in a Standard WAN, and VNets with VPN sites alone in a Basic one', () => {
  const { carries } = hubJoinsWhatIsConnected;
  expect([carries(true, 'vnet', 'vnet'), carries(true, 'vnet', 'hub')]).toEqual([true, true]);
  expect([carries(false, 'vnet', 'branch'), carries(false, 'vpn', 'vnet')]).toEqual([true, true]);
  expect([carries(false, 'vnet', 'vnet'), carries(false, 'expressRoute', 'vnet')]).toEqual([false, false]);
});

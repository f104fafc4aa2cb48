import { expect, it } from 'vitest';
import { circuitWinsOverTunnel } from './circuit-wins-over-tunnel.ts';

it('ranks the circuit first unless a Route Server prefers tunnels, and leaves AS paths open', () => {
  const { rankOf, prefers } = circuitWinsOverTunnel;
  expect(prefers({ rank: rankOf('expressRoute') }, { rank: rankOf('vpn') })).toBeLessThan(0);
  expect(rankOf('vpn', 'VpnGateway')).toBeLessThan(rankOf('expressRoute', 'VpnGateway'));
  expect(rankOf('routeServer', 'ASPath')).toBe(rankOf('expressRoute', 'ASPath'));
  expect(prefers({}, { rank: 1 })).toBe(0);
});

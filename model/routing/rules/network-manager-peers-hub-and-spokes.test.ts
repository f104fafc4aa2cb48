import { describe, expect, it } from 'vitest';
import { networkManagerPeersHubAndSpokes } from './network-manager-peers-hub-and-spokes.ts';

describe('a network manager peers hub and spokes', () => {
  it.each([
    [false, false, true],
    [true, true, true],
    [true, false, false],
  ])('gateway wanted %s, there %s: %s', (useHubGateway, hubHasGateway, made) => {
    expect(networkManagerPeersHubAndSpokes.makes({ useHubGateway, hubHasGateway })).toBe(made);
  });
});

import { describe, expect, it } from 'vitest';
import { reachableWhereverTheAddressRoutes } from './reachable-wherever-the-address-routes.ts';

describe('an endpoint', () => {
  it.each([
    ['ownVnet', true],
    ['peering', true],
    ['globalPeering', true],
    ['vpn', true],
    ['privatePeering', true],
    ['microsoftPeering', false],
    ['internet', false],
  ] as const)('is reached by %s: %s', (way, reaches) => {
    expect(reachableWhereverTheAddressRoutes.reaches(way)).toBe(reaches);
  });
});

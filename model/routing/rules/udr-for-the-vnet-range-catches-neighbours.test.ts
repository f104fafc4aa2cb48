import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, ip, prefix, route } from '../routes.test-helper.ts';
import { udrForTheVnetRangeCatchesNeighbours } from './udr-for-the-vnet-range-catches-neighbours.ts';

describe('a route in VNet 10.0.0.0/16', () => {
  it.each<[string, Route, string, boolean]>([
    ['user route to an appliance, neighbour', route('10.0.0.0/16', 'user', hops.appliance), '10.0.1.5', true],
    ['user route with next hop VnetLocal', route('10.0.1.0/24', 'user', hops.local), '10.0.1.5', false],
    ['the range itself', route('10.0.0.0/16', 'system', hops.local), '10.0.1.5', false],
    ['user route to a peer', route('10.1.0.0/16', 'user', hops.appliance), '10.1.0.4', false],
  ])('%s', (_name, winner, address, catches) => {
    const { catches: does } = udrForTheVnetRangeCatchesNeighbours;
    expect(does(winner, [prefix('10.0.0.0/16')], ip(address))).toBe(catches);
  });
});

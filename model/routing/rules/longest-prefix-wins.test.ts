import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { longestPrefixWins } from './longest-prefix-wins.ts';

describe('two routes that match', () => {
  it.each<[string, Route, Route, number]>([
    [
      'peering /16 over user /8',
      route('10.1.0.0/16', 'peering', hops.peering),
      route('10.0.0.0/8', 'user', hops.appliance),
      -1,
    ],
    [
      'learned /24 over user /16',
      route('172.20.0.0/16', 'user', hops.appliance),
      route('172.20.3.0/24', 'gateway', hops.gateway),
      1,
    ],
    [
      'equal lengths',
      route('10.1.0.0/16', 'peering', hops.peering),
      route('10.1.0.0/16', 'user', hops.appliance),
      0,
    ],
    [
      'a tag over a default route',
      route('Sql', 'user', hops.internet),
      route('0.0.0.0/0', 'user', hops.appliance),
      -1,
    ],
  ])('%s', (_name, a, b, order) => {
    expect(Math.sign(longestPrefixWins.prefers(a, b))).toBe(order);
  });
});

import { describe, expect, it } from 'vitest';
import type { Route } from '../route.ts';
import { hops, route } from '../routes.test-helper.ts';
import { udrBeatsBgpBeatsSystem } from './udr-beats-bgp-beats-system.ts';

describe('two routes of one prefix', () => {
  it.each<[string, Route, Route, number]>([
    [
      'user over learned',
      route('172.20.0.0/16', 'user', hops.appliance),
      route('172.20.0.0/16', 'gateway', hops.gateway),
      -1,
    ],
    [
      'user over peering',
      route('10.1.0.0/16', 'peering', hops.peering),
      route('10.1.0.0/16', 'user', hops.none),
      1,
    ],
    [
      'learned over system',
      route('0.0.0.0/0', 'gateway', hops.gateway),
      route('0.0.0.0/0', 'system', hops.internet),
      -1,
    ],
    [
      'two of the system',
      route('10.0.0.0/16', 'system', hops.local),
      route('10.1.0.0/16', 'peering', hops.peering),
      0,
    ],
  ])('%s', (_name, a, b, order) => {
    expect(Math.sign(udrBeatsBgpBeatsSystem.prefers(a, b))).toBe(order);
  });
});

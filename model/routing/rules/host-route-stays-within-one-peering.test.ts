import { describe, expect, it } from 'vitest';
import { hostRouteStaysWithinOnePeering } from './host-route-stays-within-one-peering.ts';

describe('peerings between client and endpoint', () => {
  it.each<[string, number, boolean]>([
    ['own VNet', 0, true],
    ['peer', 1, true],
    ['peer of a peer', 2, false],
  ])('%s', (_name, peerings, travels) => {
    expect(hostRouteStaysWithinOnePeering.travels(peerings)).toBe(travels);
  });
});

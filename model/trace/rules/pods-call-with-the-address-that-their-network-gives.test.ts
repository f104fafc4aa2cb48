import { describe, expect, it } from 'vitest';
import {
  type PodSource,
  podsCallWithTheAddressThatTheirNetworkGives,
} from './pods-call-with-the-address-that-their-network-gives.ts';

describe('the address of a pod that calls', () => {
  it.each<['overlay' | 'flat' | 'kubenet' | 'none', boolean, PodSource]>([
    ['overlay', false, 'node'],
    ['kubenet', false, 'node'],
    ['flat', true, 'pod'],
    ['flat', false, 'podInsideTheVnet'],
    ['none', false, 'unknown'],
  ])('%s, pod subnet %s', (model, hasPodSubnet, seen) => {
    expect(podsCallWithTheAddressThatTheirNetworkGives.sees(model, hasPodSubnet)).toBe(seen);
  });
});

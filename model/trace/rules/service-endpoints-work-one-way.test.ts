import { describe, expect, it } from 'vitest';
import { serviceEndpointsWorkOneWay } from './service-endpoints-work-one-way.ts';

describe('over a service endpoint', () => {
  it.each<['subnet' | 'service', boolean]>([
    ['subnet', true],
    ['service', false],
  ])('%s', (side, opens) => {
    expect(serviceEndpointsWorkOneWay.opens(side)).toBe(opens);
  });
});

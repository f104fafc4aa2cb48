import { describe, expect, it } from 'vitest';
import { ipEnd } from '../nsg.test-helper.ts';
import type { NsgEnd } from '../nsg-flow.ts';
import { loadBalancerTagIsTheProbeOnly } from './load-balancer-tag-is-the-probe-only.ts';

describe('the tag AzureLoadBalancer', () => {
  it.each<[string, NsgEnd, boolean]>([
    ['the health probe', ipEnd('168.63.129.16'), true],
    ['a client behind the load balancer', { kind: 'internet', ip: null }, false],
    ['a machine', ipEnd('10.0.1.4'), false],
  ])('%s', (_name, end, includes) => {
    expect(loadBalancerTagIsTheProbeOnly.includes(end)).toBe(includes);
  });
});

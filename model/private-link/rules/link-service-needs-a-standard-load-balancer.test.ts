import { describe, expect, it } from 'vitest';
import { linkServiceNeedsAStandardLoadBalancer } from './link-service-needs-a-standard-load-balancer.ts';

describe('behind a Private Link Service', () => {
  it.each([
    [{ standard: true }, true],
    [{ standard: false }, false],
    [null, false],
  ])('load balancer %o works: %s', (loadBalancer, accepts) => {
    expect(linkServiceNeedsAStandardLoadBalancer.accepts(loadBalancer)).toBe(accepts);
  });
});

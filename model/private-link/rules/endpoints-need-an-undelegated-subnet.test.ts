import { describe, expect, it } from 'vitest';
import { endpointsNeedAnUndelegatedSubnet } from './endpoints-need-an-undelegated-subnet.ts';

describe('a subnet', () => {
  it.each([
    [null, true],
    ['Microsoft.Web/serverFarms', false],
  ])('delegated to %s takes an endpoint: %s', (delegation, accepts) => {
    expect(endpointsNeedAnUndelegatedSubnet.accepts({ delegation })).toBe(accepts);
  });
});

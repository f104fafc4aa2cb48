import { describe, expect, it } from 'vitest';
import { gatewaySubnetNeedsRoutesOfItsOwn } from './gateway-subnet-needs-routes-of-its-own.ts';

describe('a firewall on one side of the way', () => {
  it.each<[string, boolean, boolean, boolean]>([
    ['from a site, on the way back only', true, true, true],
    ['from a site, on the way there only', true, false, false],
    ['from a machine', false, true, false],
  ])('%s', (_name, fromSite, onReturnOnly, missing) => {
    expect(gatewaySubnetNeedsRoutesOfItsOwn.isMissing({ fromSite, onReturnOnly })).toBe(missing);
  });
});

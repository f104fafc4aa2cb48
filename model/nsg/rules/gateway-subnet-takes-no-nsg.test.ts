import { describe, expect, it } from 'vitest';
import { gatewaySubnetTakesNoNsg } from './gateway-subnet-takes-no-nsg.ts';

describe('an NSG', () => {
  it.each([
    ['GatewaySubnet', true],
    ['RouteServerSubnet', true],
    ['AzureBastionSubnet', false],
    ['snet-app', false],
  ])('on %s is refused: %s', (name, refuses) => {
    expect(gatewaySubnetTakesNoNsg.refuses(name)).toBe(refuses);
  });
});

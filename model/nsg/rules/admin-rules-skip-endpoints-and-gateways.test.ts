import { describe, expect, it } from 'vitest';
import { adminRulesSkipEndpointsAndGateways } from './admin-rules-skip-endpoints-and-gateways.ts';

describe('admin rules skip endpoints and gateways', () => {
  it.each([
    ['snet-app', false, true],
    ['snet-agw', true, false],
    ['GatewaySubnet', false, false],
    ['AzureBastionSubnet', false, false],
  ])('in %s, with an application gateway %s: %s', (name, holdsApplicationGateway, counts) => {
    expect(adminRulesSkipEndpointsAndGateways.countIn({ name, holdsApplicationGateway })).toBe(counts);
  });

  it('leaves private endpoints alone', () => {
    expect(adminRulesSkipEndpointsAndGateways.countFor({ isPrivateEndpoint: true })).toBe(false);
    expect(adminRulesSkipEndpointsAndGateways.countFor({ isPrivateEndpoint: false })).toBe(true);
  });
});

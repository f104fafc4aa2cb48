import { describe, expect, it } from 'vitest';
import { applicationGatewayAsksTheDnsOfItsVnet } from './application-gateway-asks-the-dns-of-its-vnet.ts';

describe('the backend of an application gateway', () => {
  it.each([
    ['app.azurewebsites.net', 'vnet'],
    [null, null],
  ] as const)('%s is resolved by %s', (fqdn, asks) => {
    expect(applicationGatewayAsksTheDnsOfItsVnet.asks({ fqdn })).toBe(asks);
  });
});

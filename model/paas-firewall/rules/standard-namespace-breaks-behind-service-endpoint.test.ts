import { describe, expect, it } from 'vitest';
import { firewallOf, overPublic, overServiceEndpoint } from '../paas-firewall.test-helper.ts';
import { standardNamespaceBreaksBehindServiceEndpoint } from './standard-namespace-breaks-behind-service-endpoint.ts';

describe('a subnet with Microsoft.ServiceBus', () => {
  it.each([
    ['Standard', 'no'],
    ['Basic', 'no'],
    ['Premium', undefined],
    [null, undefined],
  ])('at a namespace of tier %s: %s', (tier, admitted) => {
    expect(
      standardNamespaceBreaksBehindServiceEndpoint.decides(
        firewallOf('serviceBus', { tier }),
        overServiceEndpoint(),
      )?.admitted,
    ).toBe(admitted);
  });

  it('does not matter on the public path', () => {
    expect(
      standardNamespaceBreaksBehindServiceEndpoint.decides(
        firewallOf('serviceBus', { tier: 'Standard' }),
        overPublic(),
      ),
    ).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { applicationGatewayNeedsALinkConfiguration } from './application-gateway-needs-a-link-configuration.ts';

describe('a private endpoint of an application gateway', () => {
  it.each([
    ['none', null],
    ['public', 'public'],
    ['private', 'private'],
  ] as const)('with a configuration on %s reaches %s', (link, frontend) => {
    expect(applicationGatewayNeedsALinkConfiguration.frontend(link)).toBe(frontend);
  });

  it('is seen with an address of the subnet of the configuration', () => {
    expect(applicationGatewayNeedsALinkConfiguration.sourceSeen({ prefix: '10.0.5.0/24' })).toBe(
      '10.0.5.0/24',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { serviceEndpointKeepsPrivateSource } from './service-endpoint-keeps-private-source.ts';

describe('the source that a service sees', () => {
  it.each([
    ['serviceEndpoint', '10.0.1.4'],
    ['public', '20.50.1.2'],
  ] as const)('over %s is %s', (path, source) => {
    expect(
      serviceEndpointKeepsPrivateSource.sourceSeen(path, { address: '10.0.1.4', publicAddress: '20.50.1.2' }),
    ).toBe(source);
  });
});

import { describe, expect, it } from 'vitest';
import { applicationGatewayGoesOutWithItsFrontend } from './application-gateway-goes-out-with-its-frontend.ts';

describe('the way out of an application gateway', () => {
  it.each([
    ['a public frontend', true, '20.1.1.1', null, ['20.1.1.1']],
    ['a public frontend and a NAT gateway', true, '20.1.1.1', ['20.2.2.2'], ['20.1.1.1', '20.2.2.2']],
    ['a NAT gateway alone', false, null, ['20.2.2.2'], ['20.2.2.2']],
    ['neither', false, null, null, null],
  ] as const)('by %s', (_name, hasPublicFrontend, publicIp, natGateway, sources) => {
    const { sources: ask } = applicationGatewayGoesOutWithItsFrontend;
    expect(ask({ hasPublicFrontend, publicIp, natGateway })).toEqual(sources);
  });
});

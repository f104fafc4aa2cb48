import { describe, expect, it } from 'vitest';
import { ip, prefix } from '../routes.test-helper.ts';
import { hostUdrRedirectsAPrivateEndpoint } from './host-udr-redirects-a-private-endpoint.ts';

describe('a user route beside an endpoint at 10.1.5.4', () => {
  it.each<[string, string, boolean]>([
    ['its very address', '10.1.5.4/32', true],
    ['another address', '10.1.5.5/32', false],
    ['a wider prefix', '10.1.5.4/31', false],
  ])('%s', (_name, text, redirects) => {
    expect(hostUdrRedirectsAPrivateEndpoint.redirects(prefix(text), ip('10.1.5.4'))).toBe(redirects);
  });
});

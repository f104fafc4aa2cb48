import { describe, expect, it } from 'vitest';
import type { PathKind } from '../answer.ts';
import { publicNameBesidePrivateEndpoint } from './public-name-beside-private-endpoint.ts';

describe('a call of a service', () => {
  it.each<[string, PathKind | null, boolean, boolean]>([
    ['public beside an endpoint in reach', 'public', true, true],
    ['by service endpoint beside it', 'serviceEndpoint', true, true],
    ['through the endpoint', 'privateEndpoint', true, false],
    ['public without one', 'public', false, false],
  ])('%s', (_name, path, reachable, misleads) => {
    expect(publicNameBesidePrivateEndpoint.misleads(path, reachable)).toBe(misleads);
  });
});

import { describe, expect, it } from 'vitest';
import { outsideCannotReachPrivateAddresses } from './outside-cannot-reach-private-addresses.ts';

describe('from outside', () => {
  it.each<[string, 'private' | 'service' | 'public', boolean]>([
    ['a private address', 'private', true],
    ['a service', 'service', false],
    ['a public address', 'public', false],
  ])('%s', (_name, kind, out) => {
    expect(outsideCannotReachPrivateAddresses.isOutOfReach({ kind })).toBe(out);
  });
});

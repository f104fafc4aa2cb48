import { describe, expect, it } from 'vitest';
import { endpointLeavesThePublicPathToTheClient } from './endpoint-leaves-the-public-path-to-the-client.ts';

describe('a client', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
  ])(
    'with endpoint %s and public path closed %s is contained: %s',
    (usesEndpoint, publicPathClosed, contained) => {
      expect(endpointLeavesThePublicPathToTheClient.contains({ usesEndpoint, publicPathClosed })).toBe(
        contained,
      );
    },
  );
});

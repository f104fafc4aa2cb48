import { describe, expect, it } from 'vitest';
import { endpointDoesNotClosePublicAccess } from './endpoint-does-not-close-public-access.ts';

describe('beside a private endpoint the public one', () => {
  it.each([
    ['Enabled', false, true],
    ['Enabled', true, true],
    [null, false, true],
    [null, true, false],
    ['Disabled', false, false],
  ] as const)(
    'with access %s, unset closes %s, stays open: %s',
    (publicNetworkAccess, unsetMeansClosedBesideEndpoint, open) => {
      expect(
        endpointDoesNotClosePublicAccess.staysOpen({ publicNetworkAccess, unsetMeansClosedBesideEndpoint }),
      ).toBe(open);
    },
  );
});

import { describe, expect, it } from 'vitest';
import { inputWith } from '../egress.test-helper.ts';
import { defaultOutboundOnlyWhereStillOffered } from './default-outbound-only-where-still-offered.ts';

describe('default outbound access', () => {
  it.each([
    [true, null, 'defaultOutbound'],
    [true, true, 'defaultOutbound'],
    [false, false, 'none'],
    [null, false, 'defaultOutbound'],
    [null, true, 'none'],
    [null, null, 'depends'],
  ])(
    'set to %s in a VNet that is private by default (%s): %s',
    (defaultOutboundAccess, privateByDefault, method) => {
      expect(
        defaultOutboundOnlyWhereStillOffered.offers(
          inputWith({ privateByDefault }, { defaultOutboundAccess }),
        ).method,
      ).toBe(method);
    },
  );

  it.each([
    [true, '2026-07-01', false],
    [false, '2025-01-01', false],
    [false, '2026-03-31', false],
    [false, '2026-07-01', true],
    [false, null, null],
  ])('for a VNet that exists (%s) or is made with %s is withheld: %s', (existing, apiVersion, isPrivate) => {
    expect(defaultOutboundOnlyWhereStillOffered.privateByDefault({ existing, apiVersion })).toBe(isPrivate);
  });
});

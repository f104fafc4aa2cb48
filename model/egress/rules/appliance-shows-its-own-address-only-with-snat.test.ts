import { describe, expect, it } from 'vitest';
import { applianceShowsItsOwnAddressOnlyWithSnat } from './appliance-shows-its-own-address-only-with-snat.ts';

describe('after an appliance the source', () => {
  it.each([
    [true, '10.100.1.4'],
    [false, '10.0.1.4'],
  ])('with SNAT %s is %s', (snat, source) => {
    expect(
      applianceShowsItsOwnAddressOnlyWithSnat.sourceSeen({ snat, address: '10.100.1.4' }, '10.0.1.4'),
    ).toBe(source);
  });
});

import { describe, expect, it } from 'vitest';
import { endpointWith } from '../private-link.test-helper.ts';
import { endpointStandsForOneTarget } from './endpoint-stands-for-one-target.ts';

describe('an endpoint', () => {
  it.each([
    ['storageAccount', true],
    [null, false],
  ])('for %s stands for something: %s', (targetKind, stands) => {
    expect(endpointStandsForOneTarget.stands(endpointWith({ targetKind }))).toBe(stands);
  });
});

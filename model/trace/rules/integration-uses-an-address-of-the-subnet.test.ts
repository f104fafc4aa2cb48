import { describe, expect, it } from 'vitest';
import { integrationUsesAnAddressOfTheSubnet } from './integration-uses-an-address-of-the-subnet.ts';

describe('the source of an app', () => {
  it.each<[string, string]>([
    ['a small subnet', '10.0.3.0/28'],
    ['a larger one', '10.0.3.0/26'],
  ])('%s', (_name, prefix) => {
    expect(integrationUsesAnAddressOfTheSubnet.sourceSeen({ prefix })).toBe(prefix);
  });
});

import { describe, expect, it } from 'vitest';
import { id, zone } from '../drawn-for-tests.ts';
import { fallbackToInternetOnTheLink } from './fallback-to-internet-on-the-link.ts';

describe('a missing name', () => {
  it.each([
    ['privatelink.blob.core.windows.net', 'NxDomainRedirect', 'app', true],
    ['privatelink.blob.core.windows.net', 'Default', 'app', false],
    ['privatelink.blob.core.windows.net', 'NxDomainRedirect', 'hub', false],
    ['blob.core.windows.net', 'NxDomainRedirect', 'app', false],
  ] as const)('of %s with %s, asked from %s, falls back: %s', (name, policy, vnet, fallsBack) => {
    const drawn = zone(name, ['app'], {}, { policy });
    expect(fallbackToInternetOnTheLink.fallsBack(drawn, id(vnet))).toBe(fallsBack);
  });
});

import { describe, expect, it } from 'vitest';
import { frontDoorLinksToSomeOrigins } from './front-door-links-to-some-origins.ts';

const base = { tier: 'Premium', kind: 'webApp', originTier: null, subresource: '' } as const;

describe('an origin by Private Link', () => {
  it.each([
    ['an app', base, null],
    ['the Standard tier', { ...base, tier: 'Standard' }, 'tier'],
    ['a machine', { ...base, kind: 'virtualMachine' }, 'kind'],
    ['API Management Premium v2', { ...base, kind: 'apiManagement', originTier: 'PremiumV2' }, 'kind'],
    ['a static website', { ...base, kind: 'storageAccount', subresource: 'web' }, null],
    ['a file share', { ...base, kind: 'storageAccount', subresource: 'file' }, 'subresource'],
  ] as const)('%s', (_name, origin, refused) => {
    expect(frontDoorLinksToSomeOrigins.refuses(origin)).toBe(refused);
  });

  it.each([
    ['storageAccount', '', 'blob'],
    ['storageAccount', 'web', 'web'],
    ['privateLinkService', '', ''],
  ])('%s with %j is reached by %j', (kind, subresource, group) => {
    expect(frontDoorLinksToSomeOrigins.groupOf(kind, subresource)).toBe(group);
  });
});

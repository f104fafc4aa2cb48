import { describe, expect, it } from 'vitest';
import { zoneForThePublicSuffixHidesEverything } from './zone-for-the-public-suffix-hides-everything.ts';

describe('a zone', () => {
  it.each([
    ['blob.core.windows.net', true],
    ['Vault.Azure.net', true],
    ['privatelink.blob.core.windows.net', false],
    ['corp.contoso.com', false],
  ])('%s is a public suffix: %s', (name, isPublic) => {
    expect(zoneForThePublicSuffixHidesEverything.isPublicSuffix(name)).toBe(isPublic);
  });
});

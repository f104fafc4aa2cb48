import { describe, expect, it } from 'vitest';
import { machineIn, siteHost } from '../drawn-for-tests.ts';
import { azureDnsAnswersOnlyInsideTheVnet } from './azure-dns-answers-only-inside-the-vnet.ts';

describe('Azure DNS', () => {
  it.each([
    ['a VNet', machineIn('app'), true],
    ['a site', siteHost(), false],
  ])('hears %s: %s', (_, client, hears) => {
    expect(azureDnsAnswersOnlyInsideTheVnet.hears(client.place)).toBe(hears);
  });
});

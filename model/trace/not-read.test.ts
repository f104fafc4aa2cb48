import { expect, test } from 'vitest';
import { notRead } from './not-read.ts';

test.each([
  ['a property that nobody models', ['/properties/urlPathMaps/[map]/name'], ['urlPathMaps']],
  ['what a part of the thing says', ['interface/0:/properties/dnsSettings2/x'], ['dnsSettings2']],
  ['what is harmless', ['/properties/publisherEmail', '/sku/name', '/zones'], []],
  [
    'what is harmless inside an item',
    [
      '/properties/backendHttpSettingsCollection/[http]/properties/cookieBasedAffinity',
      'origin/o:/properties/sharedPrivateLinkResource/requestMessage',
    ],
    [],
  ],
  ['a whole item', ['/properties/requestRoutingRules/[priority]'], ['requestRoutingRules']],
  ['names that are kept', ['@names', '@read'], []],
])('%s', (_, keys, names) => {
  expect(notRead({ rest: Object.fromEntries(keys.map((key) => [key, 'x'])) })).toEqual(names);
});

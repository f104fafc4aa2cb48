import { expect, it } from 'vitest';
import { podsAskTheServersOfTheirVnet } from './pods-ask-the-servers-of-their-vnet.ts';

it.each<[string, boolean]>([
  ['web.shop.svc.cluster.local', true],
  ['kv-shop.vault.azure.net', false],
])('CoreDNS answers %s by itself: %s', (name, own) => {
  expect(podsAskTheServersOfTheirVnet.isOwn(name)).toBe(own);
});

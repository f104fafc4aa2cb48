import { expect, it } from 'vitest';
import { isIpv6 } from './ipv6.ts';

it.each([
  ['fd00:db8::/48', true],
  ['::1', true],
  ['::/0', true],
  ['2001:db8:0:1:2:3:4:5', true],
  ['::ffff:10.0.0.4', true],
  ['10.0.0.4', false],
  ['10.0.0.4:53', false],
  ['a:b', false],
  ['Storage.WestEurope', false],
  ['urn:x:y', false],
  ['fd00::/48/1', false],
  ['', false],
])('%s is IPv6: %s', (text, is) => {
  expect(isIpv6(text)).toBe(is);
});

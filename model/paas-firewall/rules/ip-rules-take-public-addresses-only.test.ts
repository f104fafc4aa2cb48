import { describe, expect, it } from 'vitest';
import { ipRulesTakePublicAddressesOnly } from './ip-rules-take-public-addresses-only.ts';

describe('an IP rule', () => {
  it.each([
    ['20.50.1.2', true],
    ['203.0.113.0/24', true],
    ['10.0.0.0/16', false],
    ['192.168.1.4', false],
    ['office', false],
  ])('for %s is taken: %s', (text, accepts) => {
    expect(ipRulesTakePublicAddressesOnly.accepts(text)).toBe(accepts);
  });
});

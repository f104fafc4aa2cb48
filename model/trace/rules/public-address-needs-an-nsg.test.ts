import { describe, expect, it } from 'vitest';
import { publicAddressNeedsAnNsg } from './public-address-needs-an-nsg.ts';

describe('a machine with a public address', () => {
  it.each<[string, string | null, string | null, boolean]>([
    ['no NSG', null, null, true],
    ['one at the interface', 'nsg', null, false],
    ['one at the subnet', null, 'nsg', false],
  ])('%s', (_name, nic, subnet, closed) => {
    expect(publicAddressNeedsAnNsg.isClosed({ nic, subnet })).toBe(closed);
  });
});

import { describe, expect, it } from 'vitest';
import { toIp } from '../../address/ip.ts';
import { rulesSeePrivateAddresses } from './rules-see-private-addresses.ts';

describe('the address that a rule names', () => {
  const privateAddress = toIp(0x0a000104);

  it.each([[toIp(0x14320102)], [null]])('is the private one beside public %s', (publicAddress) => {
    expect(rulesSeePrivateAddresses.seen({ privateAddress, publicAddress })).toBe(privateAddress);
    expect(rulesSeePrivateAddresses.seen({ privateAddress, publicAddress })).not.toBe(publicAddress);
  });
});

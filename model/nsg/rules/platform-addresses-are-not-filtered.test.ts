import { describe, expect, it } from 'vitest';
import { ipEnd } from '../nsg.test-helper.ts';
import { platformAddressesAreNotFiltered } from './platform-addresses-are-not-filtered.ts';

describe('platform addresses', () => {
  it.each([
    ['168.63.129.16', 53, ['AzurePlatformDNS']],
    ['168.63.129.16', 1688, ['AzurePlatformLKM']],
    ['169.254.169.254', 80, ['AzurePlatformIMDS']],
    ['10.0.1.4', 53, null],
  ])('%s:%i', (text, port, tags) => {
    expect(platformAddressesAreNotFiltered.tagsOf(ipEnd(text), port)).toEqual(tags);
  });

  it('are no services', () => {
    expect(
      platformAddressesAreNotFiltered.tagsOf({ kind: 'service', tag: 'Sql', region: null, ip: null }, 53),
    ).toBeNull();
  });
});

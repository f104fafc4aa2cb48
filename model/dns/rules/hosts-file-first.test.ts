import { describe, expect, it } from 'vitest';
import { hostsFileFirst } from './hosts-file-first.ts';

describe('a hosts file', () => {
  const hosts = [{ name: 'SA1.contoso.com.', address: '10.0.0.5' }];

  it.each([
    ['sa1.contoso.com', '10.0.0.5'],
    ['sa2.contoso.com', undefined],
  ])('for %s: %s', (name, address) => {
    expect(hostsFileFirst.find(hosts, name)?.address).toBe(address);
  });
});

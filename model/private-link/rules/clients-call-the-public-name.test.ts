import { describe, expect, it } from 'vitest';
import { clientsCallThePublicName } from './clients-call-the-public-name.ts';

describe('a call through a private endpoint', () => {
  const hosts = [{ fqdn: 'kv-Prod.vault.azure.net' }];

  it.each([
    ['kv-prod.vault.azure.net', true],
    ['kv-prod.privatelink.vaultcore.azure.net', false],
    [null, false],
  ])('by %s: %s', (called, byName) => {
    expect(clientsCallThePublicName.isCalledByName(hosts, called)).toBe(byName);
  });
});

import { describe, expect, it } from 'vitest';
import { ip } from '../drawn-for-tests.ts';
import { wholeChainMustBeForwarded } from './whole-chain-must-be-forwarded.ts';

describe('names that the forwarder in use does not cover', () => {
  const used = { domain: 'vault.azure.net', targets: [ip('10.0.0.10')] };
  const alias = 'kv1.privatelink.vaultcore.azure.net';

  it.each([
    ['none for the alias', [], [alias]],
    ['the same servers for the alias', [{ domain: 'vaultcore.azure.net', targets: [ip('10.0.0.10')] }], []],
    ['other servers for the alias', [{ domain: 'vaultcore.azure.net', targets: [ip('10.0.0.11')] }], [alias]],
  ])('with %s', (_, more, expected) => {
    expect(wholeChainMustBeForwarded.uncovered([used, ...more], used, [alias])).toEqual(expected);
  });
});

import { describe, expect, it } from 'vitest';
import type { ServiceEndpointFacet } from '../../catalog/service.ts';
import { regionalEndpointCoversRegionAndPair } from './regional-endpoint-covers-region-and-pair.ts';

const facets: Readonly<Record<'storage' | 'sql' | 'vault', ServiceEndpointFacet>> = {
  storage: { names: ['Microsoft.Storage', 'Microsoft.Storage.Global'], reach: 'sameOrPairedRegion' },
  sql: { names: ['Microsoft.Sql'], reach: 'sameRegion' },
  vault: { names: ['Microsoft.KeyVault'], reach: 'any' },
};

describe('a service endpoint in westeurope', () => {
  it.each<[string, string, 'storage' | 'sql' | 'vault', string, boolean]>([
    ['Storage, own region', 'Microsoft.Storage', 'storage', 'westeurope', true],
    ['Storage, paired region', 'Microsoft.Storage', 'storage', 'northeurope', true],
    ['Storage, far region', 'Microsoft.Storage', 'storage', 'eastus', false],
    ['Storage everywhere', 'Microsoft.Storage.Global', 'storage', 'eastus', true],
    ['SQL, own region', 'Microsoft.Sql', 'sql', 'westeurope', true],
    ['SQL, paired region', 'Microsoft.Sql', 'sql', 'northeurope', false],
    ['Key Vault anywhere', 'Microsoft.KeyVault', 'vault', 'eastus', true],
    ['another service', 'Microsoft.Sql', 'storage', 'westeurope', false],
  ])('%s', (_name, word, service, there, covers) => {
    expect(regionalEndpointCoversRegionAndPair.covers(word, facets[service], 'westeurope', there)).toBe(
      covers,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { policyWidensTheStorageEndpoint } from './policy-widens-the-storage-endpoint.ts';

describe('service endpoints of a subnet', () => {
  it.each([
    ['without a policy', 0, ['Microsoft.Storage', 'Microsoft.Sql']],
    ['with a policy', 1, ['Microsoft.Storage.Global', 'Microsoft.Sql']],
  ])('%s', (_, policies, words) => {
    expect(policyWidensTheStorageEndpoint.words(['Microsoft.Storage', 'Microsoft.Sql'], policies)).toEqual(
      words,
    );
  });
});

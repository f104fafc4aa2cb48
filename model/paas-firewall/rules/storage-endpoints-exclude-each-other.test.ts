import { describe, expect, it } from 'vitest';
import { storageEndpointsExcludeEachOther } from './storage-endpoints-exclude-each-other.ts';

describe('service endpoints of a subnet', () => {
  it.each([
    [['Microsoft.Storage', 'Microsoft.Storage.Global'], true],
    [['Microsoft.Storage', 'Microsoft.Sql'], false],
    [['Microsoft.Storage.Global'], false],
  ])('%o contradict each other: %s', (words, contradict) => {
    expect(storageEndpointsExcludeEachOther.contradict(words)).toBe(contradict);
  });
});

import { expect, test } from 'vitest';
import { storageTakesNoRuleBeforeTheEndpoint } from './storage-takes-no-rule-before-the-endpoint.ts';

test.each([
  ['storageAccount', [], ['Microsoft.Storage'], true],
  ['storageAccount', ['Microsoft.Sql'], ['Microsoft.Sql', 'Microsoft.Storage.Global'], true],
  ['storageAccount', ['Microsoft.Storage'], ['Microsoft.Storage.Global'], false],
  ['storageAccount', [], ['Microsoft.Sql'], false],
  ['keyVault', [], ['Microsoft.Storage'], false],
])('%s with %j and then %j: %s', (kind, before, after, waits) => {
  expect(storageTakesNoRuleBeforeTheEndpoint.waits(kind, before, after)).toBe(waits);
});

import { expect, it } from 'vitest';
import { managementGoesAnotherWay } from './management-goes-another-way.ts';

it.each([
  ['storageAccount', true],
  ['keyVault', true],
  ['sqlServer', false],
])('%s: %s', (kind, holds) => {
  expect(managementGoesAnotherWay.holds(kind)).toBe(holds);
});

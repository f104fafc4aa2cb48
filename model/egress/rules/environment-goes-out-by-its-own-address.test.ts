import { expect, it } from 'vitest';
import { environmentGoesOutByItsOwnAddress } from './environment-goes-out-by-its-own-address.ts';

it.each<['WorkloadProfiles' | 'Consumption', boolean, boolean]>([
  ['WorkloadProfiles', false, true],
  ['WorkloadProfiles', true, false],
  ['Consumption', true, true],
])('%s, NAT gateway %s: its own address is seen: %s', (type, nat, own) => {
  expect(environmentGoesOutByItsOwnAddress.isOwn(type, nat)).toBe(own);
});

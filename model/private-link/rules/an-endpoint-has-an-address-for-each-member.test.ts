import { expect, it } from 'vitest';
import { anEndpointHasAnAddressForEachMember } from './an-endpoint-has-an-address-for-each-member.ts';

it.each([
  ['registry', 'registry', true],
  ['registry_data_westeurope', 'registry', false],
  [undefined, 'registry', true],
  ['registry', undefined, true],
])('a name of member %s at the address of member %s is meant: %s', (name, address, meant) => {
  expect(anEndpointHasAnAddressForEachMember.isMeant(name, address)).toBe(meant);
});

import { expect, it } from 'vitest';
import { injectedInstancesCallWithAnyAddress } from './injected-instances-call-with-any-address.ts';

it.each<[string, unknown, 'natGateway' | 'itself']>([
  ['without a NAT gateway', null, 'itself'],
  ['with one', { id: 'ng' }, 'natGateway'],
])('%s', (_name, natGateway, lender) => {
  expect(injectedInstancesCallWithAnyAddress.lender({ natGateway })).toBe(lender);
});

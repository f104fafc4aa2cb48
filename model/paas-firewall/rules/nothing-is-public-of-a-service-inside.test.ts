import { expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { nothingIsPublicOfAServiceInside } from './nothing-is-public-of-a-service-inside.ts';

it.each([
  ['without a public side', firewallOf('cosmos', { hasNoPublicSide: true }), 'no'],
  ['with one', firewallOf('cosmos'), undefined],
])('a service %s', (_name, firewall, admitted) => {
  expect(nothingIsPublicOfAServiceInside.decides(firewall, overPublic())?.admitted).toBe(admitted);
});

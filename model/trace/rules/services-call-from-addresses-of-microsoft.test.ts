import { expect, it } from 'vitest';
import { servicesCallFromAddressesOfMicrosoft } from './services-call-from-addresses-of-microsoft.ts';

it('knows no address of a calling service', () => {
  expect(servicesCallFromAddressesOfMicrosoft.address()).toBeNull();
});

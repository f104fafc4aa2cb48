import { expect, it } from 'vitest';
import { admit } from '../admit.ts';
import { facets, firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { rulesOfSomeServicesAreNotModelled } from './rules-of-some-services-are-not-modelled.ts';

const facet = { ...facets.cosmos, decidesBy: 'notModelled' } as const;

it('leaves the public path open, unless it is closed for everybody', () => {
  const firewall = firewallOf('cosmos', { facet });
  expect(rulesOfSomeServicesAreNotModelled.decides(firewall, overPublic())?.admitted).toBe('depends');
  expect(rulesOfSomeServicesAreNotModelled.decides(firewallOf('cosmos'), overPublic())).toBeNull();
  expect(admit({ ...firewall, publicNetworkAccess: 'Disabled' }, overPublic()).admitted).toBe('no');
  expect(admit(firewall, { path: 'privateEndpoint' }).admitted).toBe('yes');
});

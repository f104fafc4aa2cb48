import { expect, it } from 'vitest';
import { facets, firewallOf, overPublic, overServiceEndpoint } from '../paas-firewall.test-helper.ts';
import { publicAccessAloneDecides } from './public-access-alone-decides.ts';

const facet = { ...facets.cosmos, decidesBy: 'publicAccessAlone' } as const;
const { decides } = publicAccessAloneDecides;

it('lets everybody in at a service without rules, and has no opinion elsewhere', () => {
  const firewall = firewallOf('cosmos', { facet });
  expect(decides(firewall, overPublic())?.admitted).toBe('yes');
  expect(decides(firewall, overServiceEndpoint())?.admitted).toBe('yes');
  expect(decides(firewall, { path: 'privateEndpoint' })).toBeNull();
  expect(decides(firewallOf('cosmos'), overPublic())).toBeNull();
});

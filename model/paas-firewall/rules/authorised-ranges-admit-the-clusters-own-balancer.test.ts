import { expect, it } from 'vitest';
import { firewallOf, overPublic } from '../paas-firewall.test-helper.ts';
import { authorisedRangesAdmitTheClustersOwnBalancer } from './authorised-ranges-admit-the-clusters-own-balancer.ts';

const ranges = { ipRules: ['198.51.100.0/24'] };

it.each([
  ['its own balancer', firewallOf('cosmos', ranges), 'cosmos', 'yes'],
  ['the balancer of another cluster', firewallOf('cosmos', ranges), 'sql', undefined],
  ['its own balancer where there are no ranges', firewallOf('cosmos'), 'cosmos', undefined],
] as const)('a cluster and %s', (_name, firewall, lender, admitted) => {
  const caller = { ...overPublic(), lentBy: firewallOf(lender).id };
  expect(authorisedRangesAdmitTheClustersOwnBalancer.decides(firewall, caller)?.admitted).toBe(admitted);
});

import type { Ip } from '../../address/ip.ts';
import type { Prefix } from '../../address/prefix.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A /32 user route for the endpoint’s address always wins over the host route, whatever the network policies say. */
export const hostUdrRedirectsAPrivateEndpoint = defineRule({
  id: 'routing/host-udr-redirects-a-private-endpoint',
  says: 'A /32 user route for the endpoint’s address always wins over the host route, whatever the network policies say.',
  source: 'https://learn.microsoft.com/azure/private-link/inspect-traffic-with-azure-firewall',
  checkedOn: '2025-03-25',
  facts: ['ROUTE-38'],
  /** Why another route is not taken, in a few words. */
  beaten: 'a /32 user route goes before the host route',
  /** Is it such a route? */
  redirects: (user: Prefix, ip: Ip): boolean => user.length === 32 && user.base === ip,
});

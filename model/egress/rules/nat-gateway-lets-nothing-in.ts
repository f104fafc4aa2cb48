import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A NAT gateway lets no connection in, only replies to what went out, and it carries TCP and UDP only. */
export const natGatewayLetsNothingIn = defineRule({
  id: 'egress/nat-gateway-lets-nothing-in',
  says: 'A NAT gateway lets no connection in, only replies to what went out, and it carries TCP and UDP only.',
  source: 'https://learn.microsoft.com/azure/nat-gateway/nat-overview',
  checkedOn: '2022-12-06',
  facts: ['OUT-10'],
  /** Does the NAT gateway carry a new connection? */
  carries: (direction: 'in' | 'out', protocol: Protocol): boolean =>
    direction === 'out' && protocol !== 'icmp',
});

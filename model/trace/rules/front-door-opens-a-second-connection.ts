import type { Protocol } from '../../address/traffic.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Front Door ends the connection of its client at an edge on the internet, and opens another one to an origin; who called is told in headers only, and no client reaches Front Door by Private Link. */
export const frontDoorOpensASecondConnection = defineRule({
  id: 'trace/front-door-opens-a-second-connection',
  says: 'Front Door ends the connection of its client at an edge on the internet, and opens another one to an origin; who called is told in headers only, and no client reaches Front Door by Private Link.',
  source: 'https://learn.microsoft.com/azure/frontdoor/private-link',
  checkedOn: '2025-09-24',
  facts: [],
  /** Does an endpoint of Front Door take a connection? */
  listens: (protocol: Protocol, port: number): boolean => protocol === 'tcp' && (port === 443 || port === 80),
  /** The port on which the origin is called. */
  originPort(
    forwarding: 'HttpsOnly' | 'HttpOnly' | 'MatchRequest',
    asked: number,
    origin: { readonly httpPort: number; readonly httpsPort: number },
  ): number {
    const isPlain = forwarding === 'HttpOnly' || (forwarding === 'MatchRequest' && asked === 80);
    return isPlain ? origin.httpPort : origin.httpsPort;
  },
});

import { defineRule } from '../../explain/rule.ts';

/** What decides whether a Private Link Service without a load balancer hands on. */
export interface DirectConnectFacts {
  /** Is the destination a private endpoint? */
  readonly isEndpoint: boolean;
  /** Regions of the client, of the endpoint and of the service. */
  readonly regions: readonly string[];
}

/** Rule: In place of a load balancer a Private Link Service may name one static private address, which is no private endpoint (Direct Connect, preview); client, endpoint and service then stand in one region. */
export const directConnectReachesAnAddress = defineRule({
  id: 'private-link/direct-connect-reaches-an-address',
  says: 'In place of a load balancer a Private Link Service may name one static private address, which is no private endpoint (Direct Connect, preview); client, endpoint and service then stand in one region.',
  source: 'https://learn.microsoft.com/azure/private-link/configure-private-link-service-direct-connect',
  checkedOn: '2025-07-14',
  facts: ['PLS-10'],
  /** Why it does not hand on; null where it does. */
  refuses({ isEndpoint, regions }: DirectConnectFacts): 'endpoint' | 'regions' | null {
    if (isEndpoint) return 'endpoint';
    return new Set(regions).size > 1 ? 'regions' : null;
  },
  /** How many NAT addresses it may have: an even number, two at least and eight at most. */
  takesAddresses: (count: number): boolean => count >= 2 && count <= 8 && count % 2 === 0,
});

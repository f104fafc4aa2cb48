import { defineRule } from '../../explain/rule.ts';

/** The frontends of a gateway, and the addresses of a NAT gateway at its subnet where there is one. */
interface WaysOut {
  readonly hasPublicFrontend: boolean;
  readonly publicIp: string | null;
  readonly natGateway: readonly string[] | null;
}

/** Rule: An application gateway reaches public backends with its public frontend address; without a public frontend it needs a NAT gateway or a route to an appliance. */
export const applicationGatewayGoesOutWithItsFrontend = defineRule({
  id: 'trace/application-gateway-goes-out-with-its-frontend',
  says: 'An application gateway reaches public backends with its public frontend address; without a public frontend it needs a NAT gateway or a route to an appliance.',
  // The page on private deployments (2023-03-01) says that a gateway without a public frontend has no way out, this one that Azure lends it an address.
  source: 'https://learn.microsoft.com/azure/application-gateway/how-application-gateway-works',
  checkedOn: '2024-05-01',
  facts: [],
  /** Every address with which it may go out; null where Microsoft's pages disagree on whether it can. */
  sources: ({ hasPublicFrontend, publicIp, natGateway }: WaysOut): readonly string[] | null => {
    if (hasPublicFrontend) return [...(publicIp === null ? [] : [publicIp]), ...(natGateway ?? [])];
    return natGateway;
  },
});

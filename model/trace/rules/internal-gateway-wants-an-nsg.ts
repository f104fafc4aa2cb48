import { defineRule } from '../../explain/rule.ts';

/** Rule: API Management in a subnet wants an NSG that lets calls in, as the page says that its load balancer rejects everything until then; whether that holds for calls from the VNet to a private address no page says. */
export const internalGatewayWantsAnNsg = defineRule({
  id: 'trace/internal-gateway-wants-an-nsg',
  says: 'API Management in a subnet wants an NSG that lets calls in, as the page says that its load balancer rejects everything until then; whether that holds for calls from the VNet to a private address no page says.',
  // An internal Standard load balancer is open within its VNet, says the page of load balancers: the two do not agree. Read 2026-11-30.
  source: 'https://learn.microsoft.com/azure/api-management/api-management-using-with-internal-vnet',
  checkedOn: '2026-11-30',
  facts: ['INJ-6'],
  confidence: 'unverified',
  /** Is it open whether a call to the private address gets in? */
  isOpenQuestion: (
    facet: { readonly closedWithoutNsg?: true },
    subnet: { readonly nsg: unknown } | undefined,
  ): boolean => facet.closedWithoutNsg === true && subnet !== undefined && !subnet.nsg,
});

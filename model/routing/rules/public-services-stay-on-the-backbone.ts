import { defineRule } from '../../explain/rule.ts';

/** Rule: Traffic to public addresses of Azure services that follows the system’s internet route stays on Microsoft’s network. */
export const publicServicesStayOnTheBackbone = defineRule({
  id: 'routing/public-services-stay-on-the-backbone',
  says: 'Traffic to public addresses of Azure services that follows the system’s internet route stays on Microsoft’s network.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-udr-overview',
  checkedOn: '2026-03-31',
  facts: ['ROUTE-6'],
  /** Does the call stay on Microsoft's network? */
  stays: (caller: { readonly inAzure: boolean }, destination: 'private' | 'service' | 'public'): boolean =>
    caller.inAzure && destination === 'service',
});

import { defineRule } from '../../explain/rule.ts';

/** Rule: A PaaS service without a place in a VNet cannot open a connection into it; a private endpoint lets calls in one direction only. */
export const paasOpensNoConnectionIntoAVnet = defineRule({
  id: 'trace/paas-opens-no-connection-into-a-vnet',
  says: 'A PaaS service without a place in a VNet cannot open a connection into it; a private endpoint lets calls in one direction only.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-overview',
  checkedOn: '2025-12-01',
  facts: ['HYBRID-17', 'PE-6', 'PAAS-31'],
  /** Can a thing of this kind open a connection into a network? */
  opens: (thing: { readonly isService: boolean; readonly hasPlaceInVnet: boolean }): boolean =>
    !thing.isService || thing.hasPlaceInVnet,
});

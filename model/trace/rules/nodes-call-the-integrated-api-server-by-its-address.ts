import { defineRule } from '../../explain/rule.ts';

/** Rule: With API server VNet integration the nodes of a cluster always call the private address of its API server, without DNS, also while the API server is public for others. */
export const nodesCallTheIntegratedApiServerByItsAddress = defineRule({
  id: 'trace/nodes-call-the-integrated-api-server-by-its-address',
  says: 'With API server VNet integration the nodes of a cluster always call the private address of its API server, without DNS, also while the API server is public for others.',
  source: 'https://learn.microsoft.com/azure/aks/api-server-vnet-integration',
  checkedOn: '2026-08-21',
  facts: ['PAAS-28'],
  /** Does a node skip the name? */
  skipsName: (cluster: { readonly vnetIntegration: boolean }, isOwnNode: boolean): boolean =>
    cluster.vnetIntegration && isOwnNode,
});

import { defineRule } from '../../explain/rule.ts';

/** Rule: The API server of a private AKS cluster is a private endpoint in the subnet of the first node pool, made and kept by AKS; its public name leads to the same private address and opens nothing. */
export const privateApiServerIsAnEndpointBesideTheNodes = defineRule({
  id: 'trace/private-api-server-is-an-endpoint-beside-the-nodes',
  says: 'The API server of a private AKS cluster is a private endpoint in the subnet of the first node pool, made and kept by AKS; its public name leads to the same private address and opens nothing.',
  source: 'https://learn.microsoft.com/azure/aks/private-clusters',
  checkedOn: '2026-08-05',
  facts: ['PAAS-26'],
  /** Can it not be told in which subnet the endpoint stands, because node pools stand in several? */
  isUnsure: (subnets: readonly (string | null)[]): boolean => new Set(subnets).size > 1,
});

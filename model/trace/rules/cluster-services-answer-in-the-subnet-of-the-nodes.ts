import { defineRule } from '../../explain/rule.ts';

/** Rule: A service of AKS behind an internal load balancer has an address in the subnet of the nodes, by which pods are called whatever their network is. */
export const clusterServicesAnswerInTheSubnetOfTheNodes = defineRule({
  id: 'trace/cluster-services-answer-in-the-subnet-of-the-nodes',
  says: 'A service of AKS behind an internal load balancer has an address in the subnet of the nodes, by which pods are called whatever their network is.',
  // With concepts-network-cni-overview (2026-08-21): calls to pods of an overlay come by a load balancer. Read 2026-11-30.
  source: 'https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning',
  checkedOn: '2024-05-28',
  facts: ['PAAS-25'],
  /** Is the port one of the service, over the protocol that balancers and pods share? */
  listens: (ports: readonly (readonly [number, number])[], protocol: string, port: number): boolean =>
    protocol === 'tcp' && ports.some(([first, last]) => first <= port && port <= last),
});

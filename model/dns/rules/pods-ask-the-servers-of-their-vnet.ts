import { defineRule } from '../../explain/rule.ts';

/** Rule: Pods of AKS ask CoreDNS in their cluster, which hands every name that is not the cluster's own to the DNS servers of the VNet of the nodes. */
export const podsAskTheServersOfTheirVnet = defineRule({
  id: 'dns/pods-ask-the-servers-of-their-vnet',
  says: "Pods of AKS ask CoreDNS in their cluster, which hands every name that is not the cluster's own to the DNS servers of the VNet of the nodes.",
  source: 'https://learn.microsoft.com/azure/aks/dns-concepts',
  checkedOn: '2026-08-21',
  facts: ['DNS-60'],
  /** Does CoreDNS answer by itself, as for services inside the cluster? */
  isOwn: (name: string): boolean => name.endsWith('.cluster.local'),
});

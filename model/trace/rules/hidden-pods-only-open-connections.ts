import { defineRule } from '../../explain/rule.ts';

/** Rule: Pods of an overlay and of kubenet have no address outside their cluster: they open connections, and are called by a load balancer or ingress only; with Azure CNI both ways are open. */
export const hiddenPodsOnlyOpenConnections = defineRule({
  id: 'trace/hidden-pods-only-open-connections',
  says: 'Pods of an overlay and of kubenet have no address outside their cluster: they open connections, and are called by a load balancer or ingress only; with Azure CNI both ways are open.',
  source: 'https://learn.microsoft.com/azure/aks/concepts-network-cni-overview',
  checkedOn: '2026-08-21',
  facts: ['PAAS-25'],
  /** May machines and sites call a pod at its own address? */
  takesCalls: (model: 'overlay' | 'flat' | 'kubenet' | 'none'): boolean | 'unknown' =>
    model === 'none' ? 'unknown' : model === 'flat',
});

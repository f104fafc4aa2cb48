import { defineRule } from '../../explain/rule.ts';

/** Rule: A service injected into a subnet has private addresses there and opens and takes connections like a machine. */
export const injectedServicesBehaveLikeMachines = defineRule({
  id: 'trace/injected-services-behave-like-machines',
  says: 'A service injected into a subnet has private addresses there and opens and takes connections like a machine.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-for-azure-services',
  checkedOn: '2023-01-01',
  facts: ['INJ-1', 'PAAS-16'],
  /** Is what holds the address a service that was put there? */
  isInjected: (holder: { readonly kind: string }): boolean => holder.kind === 'injected',
});

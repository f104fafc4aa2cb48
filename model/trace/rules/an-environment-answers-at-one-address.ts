import { defineRule } from '../../explain/rule.ts';

/** Rule: A Container Apps environment in a subnet answers at one address: that of an internal load balancer in the subnet, or a public one whose calls do not pass the subnet and its NSG; its apps call from the subnet either way. */
export const anEnvironmentAnswersAtOneAddress = defineRule({
  id: 'trace/an-environment-answers-at-one-address',
  says: 'A Container Apps environment in a subnet answers at one address: that of an internal load balancer in the subnet, or a public one whose calls do not pass the subnet and its NSG; its apps call from the subnet either way.',
  // With firewall-integration (2023-08-29) and custom-virtual-networks (2025-05-01), read 2026-11-30.
  source: 'https://learn.microsoft.com/azure/container-apps/networking',
  checkedOn: '2025-05-01',
  facts: ['INJ-1', 'INJ-2'],
  /** Is it called at its address in the subnet? */
  answersInside: (environment: { readonly internal: boolean }): boolean => environment.internal,
  /** Does an app of it take calls from outside the environment? Where no app is drawn, one may. */
  takesCalls: ({ apps }: { readonly apps: readonly { readonly ingress: string }[] }): boolean =>
    apps.length === 0 || apps.some(({ ingress }) => ingress === 'external'),
});

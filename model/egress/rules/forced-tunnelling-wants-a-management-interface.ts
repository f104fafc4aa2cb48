import { defineRule } from '../../explain/rule.ts';

/** Rule: A firewall whose subnet sends the default route elsewhere than to the internet works only with a management interface, which has a subnet and a public address of its own; a Basic firewall always has one. */
export const forcedTunnellingWantsAManagementInterface = defineRule({
  id: 'egress/forced-tunnelling-wants-a-management-interface',
  says: 'A firewall whose subnet sends the default route elsewhere than to the internet works only with a management interface, which has a subnet and a public address of its own; a Basic firewall always has one.',
  source: 'https://learn.microsoft.com/azure/firewall/forced-tunneling',
  checkedOn: '2026-11-30',
  facts: ['OUT-14'],
  /** Does the firewall stand being tunnelled? */
  works: (firewall: { readonly tier: string; readonly managementInterface: boolean }): boolean =>
    firewall.tier === 'Basic' || firewall.managementInterface,
});

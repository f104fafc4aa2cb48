import { defineRule } from '../../explain/rule.ts';

/** Rule: What an application rule of Azure Firewall admits always arrives with an address of the firewall, because the firewall opens the connection itself. */
export const firewallProxiesApplicationRules = defineRule({
  id: 'egress/firewall-proxies-application-rules',
  says: 'What an application rule of Azure Firewall admits always arrives with an address of the firewall, because the firewall opens the connection itself.',
  source: 'https://learn.microsoft.com/azure/firewall/snat-private-range',
  checkedOn: '2023-08-02',
  facts: ['OUT-13'],
  /** Does the firewall put its own address in, whatever the destination? */
  translates: (ruleKind: 'network' | 'application'): boolean => ruleKind === 'application',
});

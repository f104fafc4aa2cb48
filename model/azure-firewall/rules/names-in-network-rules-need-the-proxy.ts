import { defineRule } from '../../explain/rule.ts';

/** Rule: Names in network rules count only with the DNS proxy on, which firewall Basic does not have. */
export const namesInNetworkRulesNeedTheProxy = defineRule({
  id: 'azure-firewall/names-in-network-rules-need-the-proxy',
  says: 'Names in network rules count only with the DNS proxy on, which firewall Basic does not have.',
  source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
  checkedOn: '2022-10-07',
  facts: ['DNS-61'],
  confidence: 'unverified',
  /** Does the firewall know which addresses a name of a network rule stands for? */
  knowsNames: (firewall: { readonly dnsProxy: boolean; readonly tier: string }): boolean =>
    firewall.dnsProxy && firewall.tier !== 'Basic',
});

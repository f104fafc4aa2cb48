import { defineRule } from '../../explain/rule.ts';

/** Rule: The DNS proxy of Azure Firewall keeps answers for up to an hour, and the answer that there is none for up to half an hour. */
export const firewallProxyKeepsAnswers = defineRule({
  id: 'rehearse/firewall-proxy-keeps-answers',
  says: 'The DNS proxy of Azure Firewall keeps answers for up to an hour, and the answer that there is none for up to half an hour.',
  source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
  checkedOn: '2022-10-07',
  facts: ['DNS-63', 'DNS-131'],
  /** The longest time in seconds for which it keeps an answer. */
  keepsFor: (hasAddress: boolean): number => (hasAddress ? 3600 : 1800),
});

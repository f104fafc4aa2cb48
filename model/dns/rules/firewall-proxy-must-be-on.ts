import { defineRule } from '../../explain/rule.ts';
import type { FirewallServer } from '../dns-world.ts';

/** Rule: Azure Firewall listens on port 53 only while its DNS proxy is on; it is off by default. */
export const firewallProxyMustBeOn = defineRule({
  id: 'dns/firewall-proxy-must-be-on',
  says: 'Azure Firewall listens on port 53 only while its DNS proxy is on; it is off by default.',
  source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
  checkedOn: '2022-10-07',
  facts: ['DNS-61'],
  /** Does the firewall answer DNS questions? */
  listens: (firewall: Pick<FirewallServer, 'proxy'>): boolean => firewall.proxy,
});

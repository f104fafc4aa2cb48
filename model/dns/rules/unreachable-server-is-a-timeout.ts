import { defineRule } from '../../explain/rule.ts';

/** Rule: A DNS server that cannot be reached, or where nothing listens on port 53, gives no answer; there is no other way out unless a further server is listed. */
export const unreachableServerIsATimeout = defineRule({
  id: 'dns/unreachable-server-is-a-timeout',
  says: 'A DNS server that cannot be reached, or where nothing listens on port 53, gives no answer; there is no other way out unless a further server is listed.',
  source: 'https://learn.microsoft.com/azure/firewall/dns-settings',
  checkedOn: '2022-10-07',
  facts: ['DNS-63'],
  confidence: 'derived',
});

import { publicCoverOf } from '../../catalog/facts/public-space.ts';
import { defineRule } from '../../explain/rule.ts';
import { readIpRule } from '../ip-rules.ts';

/** Rule: IP rules of Storage and Key Vault take public addresses; private ranges are refused. */
export const ipRulesTakePublicAddressesOnly = defineRule({
  id: 'paas-firewall/ip-rules-take-public-addresses-only',
  says: 'IP rules of Storage and Key Vault take public addresses; private ranges are refused.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations',
  checkedOn: '2025-06-18',
  facts: ['PAAS-8'],
  /** Would the service take this IP rule? */
  accepts(text: string): boolean {
    const set = readIpRule(text);
    return set !== null && publicCoverOf(set) !== 'none';
  },
});

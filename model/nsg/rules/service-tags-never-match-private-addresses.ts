import type { Ip } from '../../address/ip.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Service tags hold public prefixes, so they never match traffic to a private endpoint or between machines. */
export const serviceTagsNeverMatchPrivateAddresses = defineRule({
  id: 'nsg/service-tags-never-match-private-addresses',
  says: 'Service tags hold public prefixes, so they never match traffic to a private endpoint or between machines.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-21'],
  confidence: 'derived',
  /** Can an address be in a service tag at all? */
  mayInclude: (ip: Ip): boolean => !isPrivateAddress(ip),
});

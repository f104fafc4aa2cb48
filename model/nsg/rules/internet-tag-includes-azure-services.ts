import { hasIp, type IpSet } from '../../address/ip-set.ts';
import { isPrivateAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';
import type { NsgEnd } from '../nsg-flow.ts';

/** Rule: The tag Internet covers the public addresses of Azure’s own services too, so denying it closes Storage, SQL and the like unless a lower number allows their tag. */
export const internetTagIncludesAzureServices = defineRule({
  id: 'nsg/internet-tag-includes-azure-services',
  says: 'The tag Internet covers the public addresses of Azure’s own services too, so denying it closes Storage, SQL and the like unless a lower number allows their tag.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-17', 'SE-13'],
  /** Is this end in the tag Internet? */
  includes(end: NsgEnd, virtualNetwork: IpSet): boolean {
    if (end.kind !== 'ip') return true;
    return !isPrivateAddress(end.ip) && !hasIp(virtualNetwork, end.ip);
  },
});

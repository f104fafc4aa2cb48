import { azureDnsAddress } from '../../catalog/facts/reserved-addresses.ts';
import { defineRule } from '../../explain/rule.ts';
import type { NsgEnd } from '../nsg-flow.ts';

/** Rule: The tag AzureLoadBalancer stands for health probes from 168.63.129.16 and for no client. */
export const loadBalancerTagIsTheProbeOnly = defineRule({
  id: 'nsg/load-balancer-tag-is-the-probe-only',
  says: 'The tag AzureLoadBalancer stands for health probes from 168.63.129.16 and for no client.',
  source: 'https://learn.microsoft.com/azure/virtual-network/service-tags-overview',
  checkedOn: '2023-01-26',
  facts: ['NSG-18', 'NSG-12'],
  /** Is this end in the tag AzureLoadBalancer? */
  includes: (end: NsgEnd): boolean => end.kind === 'ip' && end.ip === azureDnsAddress,
});

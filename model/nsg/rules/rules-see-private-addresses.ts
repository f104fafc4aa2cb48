import type { Ip } from '../../address/ip.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: Inbound rules see the destination after Azure turned a public address into the private one, outbound rules the source before; a rule for a machine names its private address. */
export const rulesSeePrivateAddresses = defineRule({
  id: 'nsg/rules-see-private-addresses',
  says: 'Inbound rules see the destination after Azure turned a public address into the private one, outbound rules the source before; a rule for a machine names its private address.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-groups-overview',
  checkedOn: '2025-07-15',
  facts: ['NSG-11'],
  /** The address of a machine that a rule has to name. */
  seen: (machine: { readonly privateAddress: Ip; readonly publicAddress: Ip | null }): Ip =>
    machine.privateAddress,
});

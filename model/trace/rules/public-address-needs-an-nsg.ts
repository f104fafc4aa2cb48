import { defineRule } from '../../explain/rule.ts';

/** Rule: A Standard public address is closed to the internet until an NSG on the interface or subnet lets traffic in. */
export const publicAddressNeedsAnNsg = defineRule({
  id: 'trace/public-address-needs-an-nsg',
  says: 'A Standard public address is closed to the internet until an NSG on the interface or subnet lets traffic in.',
  source: 'https://learn.microsoft.com/azure/virtual-network/ip-services/public-ip-addresses',
  checkedOn: '2021-12-27',
  facts: ['NSG-9', 'NSG-8'],
  /** Is the public address of a machine closed for want of an NSG? */
  isClosed: (nsgs: { readonly nic: unknown; readonly subnet: unknown }): boolean => !nsgs.nic && !nsgs.subnet,
});

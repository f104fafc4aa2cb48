import { defineRule } from '../../explain/rule.ts';

/** Rule: With VNet integration the calls of an app enter the VNet with an address of the integration subnet and follow its NSG and routes. */
export const integrationUsesAnAddressOfTheSubnet = defineRule({
  id: 'trace/integration-uses-an-address-of-the-subnet',
  says: 'With VNet integration the calls of an app enter the VNet with an address of the integration subnet and follow its NSG and routes.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-10', 'INJ-14', 'INJ-12'],
  /** What a destination in the VNet sees of the app: some address of the subnet, so its prefix. */
  sourceSeen: (subnet: { readonly prefix: string }): string => subnet.prefix,
});

import { defineRule } from '../../explain/rule.ts';

/** Rule: An app shows its own outbound addresses unless its calls go through the VNet and leave it by a NAT gateway or a firewall. */
export const appKeepsItsOwnAddressesTowardsTheInternet = defineRule({
  id: 'egress/app-keeps-its-own-addresses-towards-the-internet',
  says: 'An app shows its own outbound addresses unless its calls go through the VNet and leave it by a NAT gateway or a firewall.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-vnet-integration',
  checkedOn: '2023-07-21',
  facts: ['INJ-11', 'INJ-13'],
  /** Does the destination see the app’s own outbound addresses? */
  keepsOwn: (way: {
    readonly throughVnet: boolean;
    readonly natGateway: boolean;
    readonly appliance: boolean;
  }): boolean => !way.throughVnet || (!way.natGateway && !way.appliance),
});

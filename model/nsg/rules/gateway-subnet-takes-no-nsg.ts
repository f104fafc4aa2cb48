import { reservedSubnets } from '../../catalog/facts/reserved-subnets.ts';
import { defineRule } from '../../explain/rule.ts';

/** Rule: A gateway subnet takes no NSG, and neither does the subnet of a Route Server. */
export const gatewaySubnetTakesNoNsg = defineRule({
  id: 'nsg/gateway-subnet-takes-no-nsg',
  says: 'A gateway subnet takes no NSG, and neither does the subnet of a Route Server.',
  source: 'https://learn.microsoft.com/azure/vpn-gateway/vpn-gateway-about-vpn-gateway-settings',
  checkedOn: '2020-09-16',
  facts: ['NSG-35'],
  confidence: 'unverified',
  /** Does a subnet of this name refuse an NSG? */
  refuses: (subnetName: string): boolean =>
    reservedSubnets.some(({ name, nsg }) => name === subnetName && nsg === 'refused'),
});

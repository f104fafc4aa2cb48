import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';

/** Rule: The NSG of a subnet also filters traffic between two machines inside it. */
export const sameSubnetTrafficIsFiltered = defineRule({
  id: 'nsg/same-subnet-traffic-is-filtered',
  says: 'The NSG of a subnet also filters traffic between two machines inside it.',
  source: 'https://learn.microsoft.com/azure/virtual-network/network-security-group-how-it-works',
  checkedOn: '2020-08-24',
  facts: ['NSG-10'],
  /** Does a subnet NSG see the traffic: only the subnet that it belongs to has to be one of the two ends, even when it is both. */
  sees: (nsgSubnet: ResourceId, source: ResourceId | null, destination: ResourceId | null): boolean =>
    nsgSubnet === source || nsgSubnet === destination,
});

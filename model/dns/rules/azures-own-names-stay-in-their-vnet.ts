import { defineRule } from '../../explain/rule.ts';
import type { ResourceId } from '../../ids.ts';
import type { MachineName } from '../dns-world.ts';
import { isWithin } from '../domain.ts';

const suffix = 'internal.cloudapp.net';

/** Rule: The names that Azure gives machines (internal.cloudapp.net) are answered by the Azure DNS of their own VNet only, not over a peering and not in public. */
export const azuresOwnNamesStayInTheirVnet = defineRule({
  id: 'dns/azures-own-names-stay-in-their-vnet',
  says: 'The names that Azure gives machines (internal.cloudapp.net) are answered by the Azure DNS of their own VNet only, not over a peering and not in public.',
  // The stored copy of 2016-10-17 says so of peerings, as does the page on managing them (2024-06-27, PEER-18).
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-peering-overview',
  checkedOn: '2024-06-27',
  facts: ['PEER-18'],
  /** Is it a name of that kind? */
  isOne: (name: string): boolean => isWithin(name, suffix),
  /** The machine that the Azure DNS of a VNet knows under the name: its first label; null where it knows none. */
  find: (machines: readonly MachineName[], vnet: ResourceId, name: string): MachineName | null =>
    machines.find((one) => one.vnet === vnet && one.name === name.split('.')[0]) ?? null,
});

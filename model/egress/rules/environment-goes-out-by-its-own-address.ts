import { defineRule } from '../../explain/rule.ts';

/** Rule: A Container Apps environment in a subnet goes out with a public address of its own; with workload profiles a NAT gateway of the subnet or a route takes its place, without them neither is supported. */
export const environmentGoesOutByItsOwnAddress = defineRule({
  id: 'egress/environment-goes-out-by-its-own-address',
  says: 'A Container Apps environment in a subnet goes out with a public address of its own; with workload profiles a NAT gateway of the subnet or a route takes its place, without them neither is supported.',
  // Read 2026-11-30.
  source: 'https://learn.microsoft.com/azure/container-apps/custom-virtual-networks',
  checkedOn: '2025-05-01',
  facts: ['OUT-9'],
  /** Is it the address of its own that others see, once the route leads to the internet? */
  isOwn: (type: 'WorkloadProfiles' | 'Consumption', subnetHasNatGateway: boolean): boolean =>
    type === 'Consumption' || !subnetHasNatGateway,
});

import { defineRule } from '../../explain/rule.ts';
import type { Route } from '../route.ts';

/** Rule: The VNets of a connected group reach each other without peerings; without the global setting only those of one region. */
export const connectedGroupJoinsItsMembers = defineRule({
  id: 'routing/connected-group-joins-its-members',
  says: 'The VNets of a connected group reach each other without peerings; unless the mesh is global, only those of one region.',
  source: 'https://learn.microsoft.com/azure/virtual-network-manager/concept-connectivity-configuration',
  checkedOn: '2025-11-18',
  facts: [],
  /** Does the group join two of its members? */
  joins: (a: { readonly region: string }, b: { readonly region: string }, isGlobal: boolean): boolean =>
    isGlobal || a.region === b.region,
  /** The route to another member, under Azure's word for it. */
  route: (route: Route): Route => ({
    ...route,
    nextHop: route.nextHop.kind === 'peering' ? { ...route.nextHop, isGroup: true } : route.nextHop,
    name: 'Connected group',
    because: 'routing/connected-group-joins-its-members',
  }),
});

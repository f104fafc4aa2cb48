import { defineRule } from '../../explain/rule.ts';

/** Rule: The host route of a private endpoint does not travel over two peerings: behind a hub there is none. */
export const hostRouteStaysWithinOnePeering = defineRule({
  id: 'routing/host-route-stays-within-one-peering',
  says: 'The host route of a private endpoint does not travel over two peerings: behind a hub there is none.',
  source: 'https://github.com/mddazure/azure-privatelink-routing',
  checkedOn: '2022-06-30',
  facts: ['ROUTE-11'],
  confidence: 'lab',
  /** Does the host route get so far? The own VNet is 0 peerings away. */
  travels: (peerings: number): boolean => peerings <= 1,
});

import { defineRule } from '../../explain/rule.ts';

/** Rule: A name without a private endpoint has no alias, so its chain never enters the privatelink zone and it resolves publicly even where that zone is linked. */
export const nameWithoutEndpointNeverEntersTheZone = defineRule({
  id: 'dns/name-without-endpoint-never-enters-the-zone',
  says: 'A name without a private endpoint has no alias, so its chain never enters the privatelink zone and it resolves publicly even where that zone is linked.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-08-11',
  facts: ['DNS-8', 'DNS-26'],
});

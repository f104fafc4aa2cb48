import { defineRule } from '../../explain/rule.ts';

/** Rule: The zones and rulesets that count are those of the VNet from which Azure DNS is asked in the end, not those of the client. */
export const lastHopDecidesWhichZonesCount = defineRule({
  id: 'dns/last-hop-decides-which-zones-count',
  says: 'The zones and rulesets that count are those of the VNet from which Azure DNS is asked in the end, not those of the client.',
  source: 'https://learn.microsoft.com/azure/dns/private-resolver-architecture',
  checkedOn: '2023-03-28',
  facts: ['DNS-15', 'DNS-53'],
});

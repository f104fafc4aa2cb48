import { defineRule } from '../../explain/rule.ts';

/** Rule: A linked VNet resolves the private address without any path to it; peering or a gateway matters to the traffic only. */
export const dnsNeedsNoPeering = defineRule({
  id: 'dns/dns-needs-no-peering',
  says: 'A linked VNet resolves the private address without any path to it; peering or a gateway matters to the traffic only.',
  source: 'https://learn.microsoft.com/azure/dns/dns-faq-private',
  checkedOn: '2022-09-27',
  facts: ['DNS-17', 'DNS-18'],
});

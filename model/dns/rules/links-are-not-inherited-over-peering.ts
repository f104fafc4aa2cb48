import { defineRule } from '../../explain/rule.ts';

/** Rule: A zone link counts for its VNet alone: a peered VNet needs its own link, or has to send its DNS to a VNet that has one. */
export const linksAreNotInheritedOverPeering = defineRule({
  id: 'dns/links-are-not-inherited-over-peering',
  says: 'A zone link counts for its VNet alone: a peered VNet needs its own link, or has to send its DNS to a VNet that has one.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns-integration',
  checkedOn: '2023-11-15',
  facts: ['DNS-15', 'DNS-16'],
});

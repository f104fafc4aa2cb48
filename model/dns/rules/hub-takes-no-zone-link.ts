import { defineRule } from '../../explain/rule.ts';
import type { DnsVnet, FirewallServer } from '../dns-world.ts';

/** Rule: No private zone can be linked to a virtual hub, so that the firewall of a hub sees zones only through an upstream server in a VNet that has the links. */
export const hubTakesNoZoneLink = defineRule({
  id: 'dns/hub-takes-no-zone-link',
  says: 'No private zone can be linked to a virtual hub, so that the firewall of a hub sees zones only through an upstream server in a VNet that has the links.',
  source:
    'https://learn.microsoft.com/azure/architecture/networking/guide/private-link-virtual-wan-dns-single-region-workload',
  checkedOn: '2026-11-30',
  facts: ['DNS-35', 'DNS-64'],
  /** Does the proxy of this firewall ask Azure DNS from a hub? */
  isBlind: (
    { upstream }: Pick<FirewallServer, 'upstream'>,
    home: Pick<DnsVnet, 'isHub'> | undefined,
  ): boolean => home?.isHub === true && upstream.length === 0,
});

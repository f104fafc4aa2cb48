import { hubTakesNoZoneLink } from '../../dns/rules/hub-takes-no-zone-link.ts';
import { ofKind } from '../../document/design.ts';
import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Network } from '../../network/network.ts';
import type { Fault, LintRule } from '../lint-rule.ts';

/** A DNS proxy in a hub without an upstream server answers every name publicly. */
export const hubFirewallSeesNoZone: LintRule = defineRule({
  id: 'lint/hub-firewall-sees-no-zone',
  says: 'No private zone can be linked to a virtual hub: the DNS proxy of its firewall needs an upstream server in a VNet that has the links, such as an inbound endpoint.',
  source:
    'https://learn.microsoft.com/azure/architecture/networking/guide/private-link-virtual-wan-dns-single-region-workload',
  checkedOn: '2026-11-30',
  facts: ['DNS-35', 'DNS-64'],
  check: (network: Network): readonly Fault[] =>
    ofKind(network.design, 'azureFirewall').flatMap((firewall): readonly Fault[] => {
      const hub = network.hubs.get(firewall.parent as never);
      const { dnsProxy, dnsServers } = firewall.settings;
      if (!hub || !dnsProxy || network.dns.zones.length === 0) return [];
      // An address that cannot be read is told elsewhere.
      if (!hubTakesNoZoneLink.isBlind({ upstream: dnsServers as never }, { isHub: true })) return [];
      return [
        {
          at: [firewall.id, hub.id],
          says: say`${nameOf(firewall)} in ${nameOf(hub)} answers with public addresses, because no private zone can be linked to a hub. Set an inbound endpoint as its upstream DNS server`,
        },
      ];
    }),
});

import { defineRule } from '../../explain/rule.ts';

/** Rule: A private traffic policy of routing intent sends everything between VNets, sites and other hubs through the hub's firewall: RFC 1918 and the further private prefixes; between two hubs that have it, through both firewalls. */
export const privatePolicySendsEverythingThroughTheFirewall = defineRule({
  id: 'routing/private-policy-sends-everything-through-the-firewall',
  says: "A private traffic policy of routing intent sends everything between VNets, sites and other hubs through the hub's firewall: RFC 1918 and the further private prefixes; between two hubs that have it, through both firewalls.",
  source: 'https://learn.microsoft.com/azure/virtual-wan/how-to-routing-policies',
  checkedOn: '2025-08-01',
  facts: [],
  /** Does the hub have to hand the packet to this firewall, which it has not passed yet? */
  takes: <Id>(firewall: Id, passed: Id): boolean => firewall !== passed,
});

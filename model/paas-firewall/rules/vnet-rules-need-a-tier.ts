import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { ruleFor } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: VNet rules need the Premium tier at Service Bus and any but Basic at Event Hubs. */
export const vnetRulesNeedATier = defineRule({
  id: 'paas-firewall/vnet-rules-need-a-tier',
  says: 'VNet rules need the Premium tier at Service Bus and any but Basic at Event Hubs.',
  source: 'https://learn.microsoft.com/azure/event-hubs/network-security',
  checkedOn: '2020-06-23',
  facts: ['PAAS-21'],
  /** Does this tier take VNet rules; null where the tier is not known. */
  takesRules({ facet, tier }: Pick<ServiceFirewall, 'facet' | 'tier'>): boolean | null {
    const tiers = facet.tiersWithVnetRules;
    if (!tiers) return true;
    return tier === null ? null : tiers.includes(tier);
  },
  /** Leaves it open where a subnet is listed and the tier does not take VNet rules, or is not known. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const rule = ruleFor(firewall, caller);
    if (!rule || caller.path !== 'serviceEndpoint' || vnetRulesNeedATier.takesRules(firewall) === true)
      return null;
    const subnet = nameOf({ id: rule.subnet, name: rule.subnetName });
    const evidence =
      firewall.tier === null
        ? say`${nameOf(firewall)} lists ${subnet}, but not every tier takes VNet rules and its tier is not known`
        : say`${nameOf(firewall)} lists ${subnet}, but its tier ${code(firewall.tier)} takes no VNet rules. A higher tier does`;
    return decision('depends', vnetRulesNeedATier.id, evidence);
  },
});

import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission, Remedy } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { ruleFor } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: A VNet rule has no effect until the service endpoint is on at the subnet, even where the rule could be made before. */
export const vnetRuleNeedsServiceEndpoint = defineRule({
  id: 'paas-firewall/vnet-rule-needs-service-endpoint',
  says: 'A VNet rule has no effect until the service endpoint is on at the subnet, even where the rule could be made before.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-12-01',
  facts: ['SE-2', 'SE-20'],
  /** Refuses a listed subnet that arrives over the public path. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const rule = caller.path === 'public' ? ruleFor(firewall, caller) : null;
    if (!rule) return null;
    const subnet = nameOf({ id: rule.subnet, name: rule.subnetName });
    const id = vnetRuleNeedsServiceEndpoint.id;
    const remedies: readonly Remedy[] = [{ kind: 'enableServiceEndpoint', subnet: rule.subnet }];
    if (rule.hasServiceEndpoint) {
      return decision(
        'no',
        id,
        say`${nameOf(firewall)} has a VNet rule for ${subnet}, but the call arrives over the public path and not over the service endpoint`,
        // Of two endpoints of a service the one that is on may not reach this region.
        { remedies },
      );
    }
    const evidence = say`${nameOf(firewall)} has a VNet rule for ${subnet}, but the service endpoint is off there, so the call arrives without the identity of the subnet`;
    return decision('no', id, evidence, { remedies });
  },
});

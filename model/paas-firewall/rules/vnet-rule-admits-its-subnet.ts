import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { ruleFor } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: A VNet rule admits the callers that arrive over the service endpoint of the named subnet, and of no other subnet, peer or site. */
export const vnetRuleAdmitsItsSubnet = defineRule({
  id: 'paas-firewall/vnet-rule-admits-its-subnet',
  says: 'A VNet rule admits the callers that arrive over the service endpoint of the named subnet, and of no other subnet, peer or site.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-2', 'SE-11', 'SE-16', 'PAAS-1', 'HYBRID-6'],
  /** Lets callers with the identity of a listed subnet in. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const rule = caller.path === 'serviceEndpoint' ? ruleFor(firewall, caller) : null;
    if (!rule) return null;
    const evidence = say`${nameOf(firewall)} has a VNet rule for ${nameOf({ id: rule.subnet, name: rule.subnetName })}`;
    return decision('yes', vnetRuleAdmitsItsSubnet.id, evidence);
  },
});

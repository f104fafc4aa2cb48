import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { ruleFor } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: SQL takes VNet rules only for subnets of the region of the server. */
export const vnetRuleInAnotherRegionIsInvalid = defineRule({
  id: 'paas-firewall/vnet-rule-in-another-region-is-invalid',
  says: 'SQL takes VNet rules only for subnets of the region of the server.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/vnet-service-endpoint-rule-overview',
  checkedOn: '2021-07-14',
  facts: ['PAAS-15'],
  /** Does the service take a rule for a subnet of this region? */
  accepts: (
    firewall: Pick<ServiceFirewall, 'facet' | 'region'>,
    subnet: { readonly region: string },
  ): boolean => firewall.facet.vnetRulesSameRegion !== true || subnet.region === firewall.region,
  /** Refuses a listed subnet of another region. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const rule = ruleFor(firewall, caller);
    if (!rule || vnetRuleInAnotherRegionIsInvalid.accepts(firewall, rule)) return null;
    const evidence = say`${nameOf(firewall)} in ${code(firewall.region)} takes no VNet rule for ${nameOf({ id: rule.subnet, name: rule.subnetName })} in ${code(rule.region)}. A private endpoint works across regions`;
    return decision('no', vnetRuleInAnotherRegionIsInvalid.id, evidence);
  },
});

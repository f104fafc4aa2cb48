import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { ruleFor } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: A VNet rule names a subnet of the same tenant, except at Storage, Key Vault and AI services. */
export const vnetRuleAcrossTenantsOnlyAtSomeServices = defineRule({
  id: 'paas-firewall/vnet-rule-across-tenants-only-at-some-services',
  says: 'A VNet rule names a subnet of the same tenant, except at Storage, Key Vault and AI services.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-virtual-networks',
  checkedOn: '2025-06-18',
  facts: ['SE-21'],
  /** Does the service take a rule for a subnet of this tenant? */
  accepts: (
    firewall: Pick<ServiceFirewall, 'facet' | 'tenant'>,
    subnet: { readonly tenant: string },
  ): boolean => firewall.facet.crossTenantVnetRules === true || subnet.tenant === firewall.tenant,
  /** Refuses a listed subnet of another tenant where the service does not take it. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const rule = ruleFor(firewall, caller);
    if (!rule || vnetRuleAcrossTenantsOnlyAtSomeServices.accepts(firewall, rule)) return null;
    const evidence = say`${nameOf(firewall)} takes no VNet rule for ${nameOf({ id: rule.subnet, name: rule.subnetName })}, which belongs to another tenant. A private endpoint works across tenants`;
    return decision('no', vnetRuleAcrossTenantsOnlyAtSomeServices.id, evidence);
  },
});

import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { admitsAllOfAzure } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Allowing Azure services admits every address of Azure, resources of other customers included; the IP rule 0.0.0.0 means the same. */
export const azureSwitchAdmitsAllOfAzure = defineRule({
  id: 'paas-firewall/azure-switch-admits-all-of-azure',
  says: 'Allowing Azure services admits every address of Azure, resources of other customers included; the IP rule 0.0.0.0 means the same.',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/firewall-configure',
  checkedOn: '2022-03-09',
  facts: ['PAAS-6'],
  /** Lets callers in Azure in where the switch is on. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'public' || !caller.inAzure || !admitsAllOfAzure(firewall)) return null;
    const evidence = say`${nameOf(firewall)} allows Azure services, other customers’ included`;
    return decision('yes', azureSwitchAdmitsAllOfAzure.id, evidence);
  },
});

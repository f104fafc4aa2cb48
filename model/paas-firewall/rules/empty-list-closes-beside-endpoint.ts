import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission, Remedy } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';
import { admittingAddresses, admittingSubnet } from '../words.ts';

/** Rule: Cosmos DB with no rule of any kind is reached through its private endpoints only once one is approved; it opens to everybody again when the last one goes, unless public network access is disabled. */
export const emptyListClosesBesideEndpoint = defineRule({
  id: 'paas-firewall/empty-list-closes-beside-endpoint',
  says: 'Cosmos DB with no rule of any kind is reached through its private endpoints only once one is approved; it opens to everybody again when the last one goes, unless public network access is disabled.',
  source: 'https://learn.microsoft.com/azure/cosmos-db/how-to-configure-private-endpoints',
  checkedOn: '2023-04-24',
  facts: ['PE-12'],
  /** Refuses the public path where there is an endpoint and no rule. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.emptyListClosesBesideEndpoint !== true || caller.path === 'privateEndpoint')
      return null;
    const { ipRules, vnetRules, exception, hasApprovedEndpoint } = firewall;
    if (!hasApprovedEndpoint || ipRules.length > 0 || vnetRules.length > 0 || exception) return null;
    const evidence = say`${nameOf(firewall)} has a private endpoint and no rules, which closes its public endpoint`;
    const remedies: readonly Remedy[] =
      caller.path === 'serviceEndpoint'
        ? [{ kind: 'admitSubnet', subnet: caller.subnet }]
        : [...admittingAddresses(caller), ...admittingSubnet(caller)];
    return decision('no', emptyListClosesBesideEndpoint.id, evidence, { remedies });
  },
});

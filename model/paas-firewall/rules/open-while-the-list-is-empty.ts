import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Cosmos DB and its like admit everybody while their lists of rules are empty, and only who is listed from the first rule on. */
export const openWhileTheListIsEmpty = defineRule({
  id: 'paas-firewall/open-while-the-list-is-empty',
  says: 'Cosmos DB and its like admit everybody while their lists of rules are empty, and only who is listed from the first rule on.',
  source: 'https://learn.microsoft.com/azure/cosmos-db/how-to-configure-vnet-service-endpoint',
  checkedOn: '2018-11-06',
  facts: ['PAAS-1', 'PAAS-7'],
  /** Lets everybody in where no rule of any kind exists. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.decidesBy !== 'openWithoutRules' || caller.path === 'privateEndpoint') return null;
    // Admitting all of Azure is a rule of the list; trusting some services is none.
    const azure = firewall.facet.exception === 'allowAzure' && firewall.exception;
    if (firewall.ipRules.length > 0 || firewall.vnetRules.length > 0 || azure) return null;
    return decision(
      'yes',
      openWhileTheListIsEmpty.id,
      say`${nameOf(firewall)} has no rules, which opens it to everybody`,
    );
  },
});

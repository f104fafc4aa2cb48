import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Microsoft’s texts disagree about a Service Bus or Event Hubs namespace with default action Deny and no rule: older ones say it stays open, newer ones that nobody comes in. */
export const denyWithoutRulesIsDisputed = defineRule({
  id: 'paas-firewall/deny-without-rules-is-disputed',
  says: 'Microsoft’s texts disagree about a Service Bus or Event Hubs namespace with default action Deny and no rule: older ones say it stays open, newer ones that nobody comes in.',
  source: 'https://learn.microsoft.com/azure/service-bus-messaging/service-bus-ip-filtering',
  checkedOn: '2024-12-02',
  facts: ['PAAS-20'],
  /** Leaves it open where the namespace denies by default and has no rule. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.denyWithoutRules !== 'depends' || firewall.defaultAction !== 'Deny') return null;
    if (firewall.ipRules.length > 0 || firewall.vnetRules.length > 0 || caller.path === 'privateEndpoint')
      return null;
    const evidence = say`${nameOf(firewall)} has default action ${code('Deny')} but no rule, and may be open all the same. One rule, or public network access ${code('Disabled')}, settles it`;
    return decision('depends', denyWithoutRulesIsDisputed.id, evidence);
  },
});

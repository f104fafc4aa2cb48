import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Subnets with Microsoft.ServiceBus enabled cannot use Service Bus namespaces below Premium, because those know no VNets. */
export const standardNamespaceBreaksBehindServiceEndpoint = defineRule({
  id: 'paas-firewall/standard-namespace-breaks-behind-service-endpoint',
  says: 'Subnets with Microsoft.ServiceBus enabled cannot use Service Bus namespaces below Premium, because those know no VNets.',
  source: 'https://learn.microsoft.com/azure/service-bus-messaging/network-security',
  checkedOn: '2023-06-08',
  facts: ['PAAS-21'],
  /** Refuses a subnet’s identity at a namespace that does not know it. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.kind !== 'serviceBus' || caller.path !== 'serviceEndpoint') return null;
    if (firewall.tier === null || firewall.tier === 'Premium') return null;
    const evidence = say`${nameOf(firewall)} is of tier ${code(firewall.tier)}, which takes no calls over a service endpoint, and ${nameOf({ id: caller.subnet, name: caller.subnetName })} has it on. Tier Premium takes them`;
    return decision('no', standardNamespaceBreaksBehindServiceEndpoint.id, evidence);
  },
});

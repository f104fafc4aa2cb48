import { defineRule } from '../../explain/rule.ts';
import { addressText, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Once the service endpoint is on, the service sees a private address, so IP rules that admitted the public address of the subnet stop matching. */
export const ipRulesMissServiceEndpointCallers = defineRule({
  id: 'paas-firewall/ip-rules-miss-service-endpoint-callers',
  says: 'Once the service endpoint is on, the service sees a private address, so IP rules that admitted the public address of the subnet stop matching.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-network-service-endpoints-overview',
  checkedOn: '2023-10-27',
  facts: ['SE-7', 'SE-24'],
  /** Refuses subnets without a rule at a service that has IP rules. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'serviceEndpoint' || firewall.ipRules.length === 0) return null;
    const subnet = nameOf({ id: caller.subnet, name: caller.subnetName });
    const evidence = say`${nameOf(firewall)} has no VNet rule for ${subnet}, and the call arrives over the service endpoint with ${addressText(caller.address)}, which IP rules do not see`;
    return decision('no', ipRulesMissServiceEndpointCallers.id, evidence, {
      remedies: [{ kind: 'admitSubnet', subnet: caller.subnet }],
    });
  },
});

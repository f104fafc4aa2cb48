import { defineRule } from '../../explain/rule.ts';
import { addressText, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { admitsAllOfAzure } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Admitting all of Azure does not admit a subnet with the service endpoint on: it arrives with a private address and is refused without a VNet rule (at SQL with error 40914). */
export const azureSwitchMissesServiceEndpointCallers = defineRule({
  id: 'paas-firewall/azure-switch-misses-service-endpoint-callers',
  says: 'Admitting all of Azure does not admit a subnet with the service endpoint on: it arrives with a private address and is refused without a VNet rule (at SQL with error 40914).',
  source: 'https://learn.microsoft.com/azure/azure-sql/database/vnet-service-endpoint-rule-overview',
  checkedOn: '2021-07-14',
  facts: ['PAAS-6'],
  confidence: 'derived',
  /** Refuses subnets without a rule at a service that admits all of Azure. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'serviceEndpoint' || !admitsAllOfAzure(firewall)) return null;
    const subnet = nameOf({ id: caller.subnet, name: caller.subnetName });
    const evidence = say`${nameOf(firewall)} admits Azure services, but ${subnet} arrives over its service endpoint with ${addressText(caller.address)} and has no VNet rule`;
    return decision('no', azureSwitchMissesServiceEndpointCallers.id, evidence, {
      remedies: [{ kind: 'admitSubnet', subnet: caller.subnet }],
    });
  },
});

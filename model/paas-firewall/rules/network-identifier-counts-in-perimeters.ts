import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { ruleFor } from '../rule-for.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: A standard service endpoint makes its subnet known by a public address, for rules of a perimeter; whether VNet rules of the service still see the subnet is not documented. */
export const networkIdentifierCountsInPerimeters = defineRule({
  id: 'paas-firewall/network-identifier-counts-in-perimeters',
  says: 'A standard service endpoint makes its subnet known by a public address, for rules of a perimeter; whether VNet rules of the service still see the subnet is not documented.',
  source: 'https://learn.microsoft.com/azure/private-link/service-endpoint-standard-overview',
  checkedOn: '2026-07-08',
  facts: ['SE-36', 'SE-37', 'DNS-141'],
  confidence: 'derived',
  /** Leaves it open where only a VNet rule names a subnet with a network identifier. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'serviceEndpoint' || !caller.identifier || !ruleFor(firewall, caller)) return null;
    const subnet = nameOf({ id: caller.subnet, name: caller.subnetName });
    const evidence = say`a VNet rule of ${nameOf(firewall)} names ${subnet}, but the subnet shows its network identifier ${code(caller.identifier)} instead. Microsoft's pages do not say whether the rule still counts`;
    return decision('depends', networkIdentifierCountsInPerimeters.id, evidence);
  },
});

import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: What the firewalls of services know that are placed by their private endpoint alone is not part of the model: their public path is left open. */
export const rulesOfSomeServicesAreNotModelled = defineRule({
  id: 'paas-firewall/rules-of-some-services-are-not-modelled',
  says: 'What the firewalls of services know that are placed by their private endpoint alone is not part of the model, so answers about their public path stay open unless public network access is disabled.',
  source: 'https://learn.microsoft.com/azure/private-link/private-endpoint-dns',
  checkedOn: '2026-11-29',
  facts: ['PAAS-1', 'PE-11'],
  confidence: 'derived',
  /** Leaves it open who comes in over the public path. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.decidesBy !== 'notModelled' || caller.path === 'privateEndpoint') return null;
    const evidence = say`what ${nameOf(firewall)} admits over its public endpoint is not modelled`;
    return decision('depends', rulesOfSomeServicesAreNotModelled.id, evidence);
  },
});

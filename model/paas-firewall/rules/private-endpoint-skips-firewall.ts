import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: What comes through a private endpoint is not asked by the firewall of the service: neither public network access nor its rules nor a perimeter count. */
export const privateEndpointSkipsFirewall = defineRule({
  id: 'paas-firewall/private-endpoint-skips-firewall',
  says: 'What comes through a private endpoint is not asked by the firewall of the service: neither public network access nor its rules nor a perimeter count.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-private-endpoint',
  checkedOn: '2025-01-31',
  facts: ['PE-13', 'PE-14', 'PE-15', 'SEC-5'],
  /** Lets callers through a private endpoint in, whatever the settings; no opinion on others. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'privateEndpoint') return null;
    const evidence = say`it comes through a private endpoint, which the firewall of ${nameOf(firewall)} does not ask`;
    return decision('yes', privateEndpointSkipsFirewall.id, evidence);
  },
});

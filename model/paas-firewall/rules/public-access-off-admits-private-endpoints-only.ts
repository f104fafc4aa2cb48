import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Public network access disabled closes the public path and service endpoints, whatever the default action and the rules say; private endpoints keep working. */
export const publicAccessOffAdmitsPrivateEndpointsOnly = defineRule({
  id: 'paas-firewall/public-access-off-admits-private-endpoints-only',
  says: 'Public network access disabled closes the public path and service endpoints, whatever the default action and the rules say; private endpoints keep working.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations',
  checkedOn: '2025-06-18',
  facts: ['PAAS-1', 'PAAS-3', 'PE-13'],
  /** Refuses every caller that does not come through a private endpoint. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.publicNetworkAccess !== 'Disabled' || caller.path === 'privateEndpoint') return null;
    const evidence = say`public network access of ${nameOf(firewall)} is ${code('Disabled')}`;
    return decision('no', publicAccessOffAdmitsPrivateEndpointsOnly.id, evidence, {
      remedies: [{ kind: 'enablePublicAccess' }],
    });
  },
});

import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: An app whose public network access is not set is open until it has a private endpoint and closed from then on. */
export const unsetPublicAccessClosesBesideEndpoint = defineRule({
  id: 'paas-firewall/unset-public-access-closes-beside-endpoint',
  says: 'An app whose public network access is not set is open until it has a private endpoint and closed from then on.',
  source: 'https://learn.microsoft.com/azure/app-service/overview-access-restrictions',
  checkedOn: '2024-02-13',
  facts: ['PE-12'],
  /** Refuses the public path of an app with an endpoint and nothing set. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const closes =
      firewall.facet.unsetPublicAccess === 'disabledBesidePrivateEndpoint' && firewall.hasApprovedEndpoint;
    if (firewall.publicNetworkAccess !== null || !closes || caller.path === 'privateEndpoint') return null;
    const evidence = say`public network access of ${nameOf(firewall)} is not set, which closes it once a private endpoint exists`;
    return decision('no', unsetPublicAccessClosesBesideEndpoint.id, evidence, {
      remedies: [{ kind: 'enablePublicAccess' }],
    });
  },
});

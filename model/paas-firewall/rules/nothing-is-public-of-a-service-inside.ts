import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: A private AKS cluster and an internal Container Apps environment have no public endpoint at all: no switch or rule lets anybody in over the public path. */
export const nothingIsPublicOfAServiceInside = defineRule({
  id: 'paas-firewall/nothing-is-public-of-a-service-inside',
  says: 'A private AKS cluster and an internal Container Apps environment have no public endpoint at all: no switch or rule lets anybody in over the public path.',
  // For environments: /azure/container-apps/networking, read 2026-11-30.
  source: 'https://learn.microsoft.com/azure/aks/private-clusters',
  checkedOn: '2026-08-05',
  facts: ['PAAS-26'],
  /** Refuses every caller that does not come by a private address. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (!firewall.hasNoPublicSide || caller.path === 'privateEndpoint') return null;
    return decision(
      'no',
      nothingIsPublicOfAServiceInside.id,
      say`${nameOf(firewall)} has no public endpoint, only a private address`,
    );
  },
});

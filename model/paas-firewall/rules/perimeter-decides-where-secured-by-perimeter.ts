import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Secured by perimeter leaves the decision to the rules of a network security perimeter; without one, nobody comes in over the public path. */
export const perimeterDecidesWhereSecuredByPerimeter = defineRule({
  id: 'paas-firewall/perimeter-decides-where-secured-by-perimeter',
  says: 'Secured by perimeter leaves the decision to the rules of a network security perimeter; without one, nobody comes in over the public path.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition',
  checkedOn: '2024-06-04',
  facts: ['SEC-10', 'SEC-8', 'PAAS-4'],
  /** Leaves it open for services in a perimeter, whose rules are not modelled. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.publicNetworkAccess !== 'SecuredByPerimeter' || caller.path === 'privateEndpoint')
      return null;
    const evidence = say`public network access of ${nameOf(firewall)} is ${code('SecuredByPerimeter')}, and the rules of the perimeter are not modelled`;
    return decision('depends', perimeterDecidesWhereSecuredByPerimeter.id, evidence);
  },
});

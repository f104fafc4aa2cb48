import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Members of one network security perimeter reach each other without a rule, by their identities; a shared access signature is refused. */
export const membersOfAPerimeterReachEachOther = defineRule({
  id: 'paas-firewall/members-of-a-perimeter-reach-each-other',
  says: 'Members of one network security perimeter reach each other without a rule, by their identities; a shared access signature is refused.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-concepts',
  checkedOn: '2025-08-01',
  facts: ['SEC-11', 'SEC-6'],
  /** Lets members of the service's own perimeter in. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const { perimeter } = firewall;
    if (!perimeter || caller.path === 'privateEndpoint' || caller.perimeter !== perimeter.id) return null;
    const evidence = say`the caller is a member of ${nameOf(perimeter)}, as ${nameOf(firewall)} is`;
    return decision('yes', membersOfAPerimeterReachEachOther.id, evidence, {
      assumes: [
        {
          kind: 'identity',
          says: say`The caller comes with a managed identity: within ${nameOf(perimeter)} a shared access signature is refused.`,
        },
      ],
    });
  },
});

import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: With the default action Allow everybody comes in and no rule counts; this is how the public endpoint is made. */
export const openUntilDefaultActionIsDeny = defineRule({
  id: 'paas-firewall/open-until-default-action-is-deny',
  says: 'With the default action Allow everybody comes in and no rule counts; this is how the public endpoint is made.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-virtual-networks',
  checkedOn: '2025-06-18',
  facts: ['PAAS-2', 'PAAS-7', 'SE-2'],
  /** Lets everybody in while the default action is Allow or not set. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.decidesBy !== 'defaultAction' || firewall.defaultAction === 'Deny') return null;
    if (caller.path === 'privateEndpoint') return null;
    const evidence =
      firewall.defaultAction === null
        ? say`the default action of ${nameOf(firewall)} is not set, which means ${code('Allow')}`
        : say`the default action of ${nameOf(firewall)} is ${code('Allow')}`;
    return decision('yes', openUntilDefaultActionIsDeny.id, evidence);
  },
});

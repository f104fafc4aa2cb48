import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: Some services know no network rules: while public network access is on, everybody comes in, and authentication alone decides. */
export const publicAccessAloneDecides = defineRule({
  id: 'paas-firewall/public-access-alone-decides',
  says: 'Some services know no network rules, such as App Configuration, API Management and Data Factory: while public network access is on, everybody comes in.',
  source: 'https://learn.microsoft.com/azure/azure-app-configuration/howto-disable-public-access',
  checkedOn: '2026-11-29',
  facts: ['PAAS-1'],
  /** Lets everybody in at services without rules. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (firewall.facet.decidesBy !== 'publicAccessAlone' || caller.path === 'privateEndpoint') return null;
    const evidence = say`${nameOf(firewall)} has no network rules, and its public endpoint is on`;
    return decision('yes', publicAccessAloneDecides.id, evidence);
  },
});

import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

function isClosed({ facet, defaultAction, ipRules, vnetRules }: ServiceFirewall): boolean {
  if (facet.decidesBy === 'openWithoutRules') return ipRules.length > 0 || vnetRules.length > 0;
  return facet.decidesBy === 'closedWithoutRules' || defaultAction === 'Deny';
}

/** Rule: Trusted Microsoft services pass a closed default action where the service admits them, and at some services even while public network access is disabled; they are a fixed list, not all of Azure. */
export const trustedServicesBypass = defineRule({
  id: 'paas-firewall/trusted-services-bypass',
  says: 'Trusted Microsoft services pass a closed default action where the service admits them, and at some services even while public network access is disabled; they are a fixed list, not all of Azure.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations',
  checkedOn: '2025-06-18',
  facts: ['PAAS-4', 'PAAS-5', 'SEC-3'],
  /** Lets trusted callers in where the exception holds; no opinion where it does not or where everybody may come in. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'public' || !caller.trusted) return null;
    if (!firewall.exception || firewall.facet.exception !== 'trustedServices') return null;
    if (firewall.publicNetworkAccess !== 'Disabled') {
      if (!isClosed(firewall)) return null;
      return decision(
        'yes',
        trustedServicesBypass.id,
        say`${nameOf(firewall)} admits trusted Microsoft services`,
      );
    }
    const survives = firewall.facet.exceptionSurvivesDisabled;
    if (survives === false) return null;
    if (survives === true) {
      const evidence = say`${nameOf(firewall)} admits trusted Microsoft services, even while public network access is ${code('Disabled')}`;
      return decision('yes', trustedServicesBypass.id, evidence);
    }
    const evidence = say`whether ${nameOf(firewall)} admits trusted Microsoft services while public network access is ${code('Disabled')} is not documented`;
    return decision('depends', trustedServicesBypass.id, evidence);
  },
});

import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission, Assumed } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

function isClosed({ facet, defaultAction, ipRules, vnetRules }: ServiceFirewall): boolean {
  if (facet.decidesBy === 'openWithoutRules') return ipRules.length > 0 || vnetRules.length > 0;
  return facet.decidesBy === 'closedWithoutRules' || defaultAction === 'Deny';
}

/** Who may or may not be on the list of a service that would let those on it in. */
function maybeTrusted(firewall: ServiceFirewall): Admission | null {
  const isOff = firewall.publicNetworkAccess === 'Disabled';
  const admits = isOff ? firewall.facet.exceptionSurvivesDisabled !== false : isClosed(firewall);
  if (!admits) return null;
  const evidence = say`${nameOf(firewall)} admits trusted Microsoft services, and it is not modelled whether the caller is one of them`;
  return decision('depends', 'paas-firewall/trusted-services-bypass', evidence);
}

function operations(firewall: ServiceFirewall): Assumed {
  const says = say`${nameOf(firewall)} trusts the caller for what it does here, and the caller has a managed identity with a role.`;
  return { kind: 'identity', says };
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
    if (caller.path !== 'public' || caller.trusted === false) return null;
    if (!firewall.exception || firewall.facet.exception !== 'trustedServices') return null;
    if (caller.trusted === 'unknown') return maybeTrusted(firewall);
    if (firewall.publicNetworkAccess !== 'Disabled') {
      if (!isClosed(firewall)) return null;
      return decision(
        'yes',
        trustedServicesBypass.id,
        say`${nameOf(firewall)} admits trusted Microsoft services`,
        { assumes: [operations(firewall)] },
      );
    }
    const survives = firewall.facet.exceptionSurvivesDisabled;
    if (survives === false) return null;
    if (survives === true) {
      const evidence = say`${nameOf(firewall)} admits trusted Microsoft services, even while public network access is ${code('Disabled')}`;
      return decision('yes', trustedServicesBypass.id, evidence, { assumes: [operations(firewall)] });
    }
    const evidence = say`whether ${nameOf(firewall)} admits trusted Microsoft services while public network access is ${code('Disabled')} is not documented`;
    return decision('depends', trustedServicesBypass.id, evidence);
  },
});

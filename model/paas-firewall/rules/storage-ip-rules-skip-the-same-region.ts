import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { isNamed, namedAddresses } from '../ip-rules.ts';
import type { ServiceFirewall } from '../service-firewall.ts';
import { addressOf, admittingSubnet } from '../words.ts';

/** Rule: IP rules of a Storage account have no effect on callers in Azure of the region of the account; they need a VNet rule or a private endpoint. */
export const storageIpRulesSkipTheSameRegion = defineRule({
  id: 'paas-firewall/storage-ip-rules-skip-the-same-region',
  says: 'IP rules of a Storage account have no effect on callers in Azure of the region of the account; they need a VNet rule or a private endpoint.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-limitations',
  checkedOn: '2025-06-18',
  facts: ['PAAS-9', 'PAAS-10'],
  /** Refuses callers of the same region whose address is listed, and leaves it open where their region is not known. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'public' || !caller.inAzure || firewall.facet.ipRulesIgnoreSameRegion !== true)
      return null;
    if (caller.region !== null && caller.region !== firewall.region) return null;
    if (isNamed(namedAddresses(firewall), caller) === 'no') return null;
    if (caller.region === null) {
      const evidence = say`an IP rule of ${nameOf(firewall)} may hold ${addressOf(caller)}, but it has no effect on callers in ${code(firewall.region)}, and the region of the caller is not known`;
      return decision('depends', storageIpRulesSkipTheSameRegion.id, evidence);
    }
    const evidence = say`an IP rule of ${nameOf(firewall)} names ${addressOf(caller)}, but IP rules do not work for callers in its own region, ${code(firewall.region)}. A VNet rule or a private endpoint does`;
    return decision('no', storageIpRulesSkipTheSameRegion.id, evidence, {
      remedies: admittingSubnet(caller),
    });
  },
});

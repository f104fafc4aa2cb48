import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission, Assumed, Remedy } from '../admission.ts';
import type { Caller, PublicCaller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { ServiceFirewall } from '../service-firewall.ts';
import { addressOf, admittingAddresses, admittingSubnet } from '../words.ts';

function remediesFor(firewall: ServiceFirewall, caller: PublicCaller): readonly Remedy[] {
  // An IP rule would not see a caller of the same region, so it would be no remedy there.
  const unseen =
    firewall.facet.ipRulesIgnoreSameRegion === true && caller.inAzure && caller.region === firewall.region;
  const addresses = firewall.facet.ipRules && !unseen ? admittingAddresses(caller) : [];
  return [...addresses, ...admittingSubnet(caller)];
}

/** IP rules of a single database are asked as well, and stand in no template (SE-27). */
function databaseRules(firewall: ServiceFirewall): readonly Assumed[] {
  if (firewall.facet.ipRulesOfDatabases !== true) return [];
  return [
    {
      kind: 'drawing',
      says: say`No firewall rule of a single database of ${nameOf(firewall)} admits the caller.`,
    },
  ];
}

/** Rule: Once a service admits by rules only, whoever no VNet rule, IP rule or exception admits is refused. */
export const whoNoRuleAdmitsIsRefused = defineRule({
  id: 'paas-firewall/who-no-rule-admits-is-refused',
  says: 'Once a service admits by rules only, whoever no VNet rule, IP rule or exception admits is refused.',
  source: 'https://learn.microsoft.com/azure/storage/common/storage-network-security-virtual-networks',
  checkedOn: '2025-06-18',
  facts: ['PAAS-1', 'PAAS-7', 'SE-17', 'SE-27'],
  /** Refuses what is left. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path === 'privateEndpoint') return null;
    const id = whoNoRuleAdmitsIsRefused.id;
    if (caller.path === 'serviceEndpoint') {
      const subnet = nameOf({ id: caller.subnet, name: caller.subnetName });
      return decision('no', id, say`${nameOf(firewall)} has no VNet rule for ${subnet}`, {
        remedies: [{ kind: 'admitSubnet', subnet: caller.subnet }],
      });
    }
    return decision('no', id, say`no rule of ${nameOf(firewall)} admits ${addressOf(caller)}`, {
      remedies: remediesFor(firewall, caller),
      assumes: databaseRules(firewall),
    });
  },
});

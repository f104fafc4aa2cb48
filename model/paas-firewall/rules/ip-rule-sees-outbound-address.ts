import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { isNamed, namedAddresses } from '../ip-rules.ts';
import type { ServiceFirewall } from '../service-firewall.ts';
import { addressOf } from '../words.ts';

/** Rule: An IP rule admits the public address with which the caller goes out, never its private one. */
export const ipRuleSeesOutboundAddress = defineRule({
  id: 'paas-firewall/ip-rule-sees-outbound-address',
  says: 'An IP rule admits the public address with which the caller goes out, never its private one.',
  source: 'https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
  checkedOn: '2023-12-01',
  facts: ['PAAS-1', 'SE-16', 'OUT-9'],
  /** Lets listed public addresses in, and leaves it open where the address is not known. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path !== 'public') return null;
    const named = isNamed(namedAddresses(firewall), caller);
    if (named === 'no') return null;
    if (named === 'yes') {
      return decision(
        'yes',
        ipRuleSeesOutboundAddress.id,
        say`an IP rule of ${nameOf(firewall)} names ${addressOf(caller)}`,
      );
    }
    const evidence = say`it is open whether an IP rule of ${nameOf(firewall)} holds ${addressOf(caller)}`;
    return decision('depends', ipRuleSeesOutboundAddress.id, evidence);
  },
});

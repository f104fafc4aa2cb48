import { defineRule } from '../../explain/rule.ts';
import { nameOf, say } from '../../explain/sentence.ts';
import type { Admission } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import { isSecured, matchInbound } from '../perimeter-match.ts';
import type { ServiceFirewall } from '../service-firewall.ts';

/** Rule: An inbound rule of a network security perimeter admits public prefixes, or callers with a managed identity of a subscription; in transition mode it does so beside the rules of the service. */
export const perimeterRuleAdmits = defineRule({
  id: 'paas-firewall/perimeter-rule-admits',
  says: 'An inbound rule of a network security perimeter admits public prefixes, or callers with a managed identity of a subscription; in transition mode it does so beside the rules of the service.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-concepts',
  checkedOn: '2025-08-01',
  facts: ['SEC-7', 'SEC-9', 'SE-36'],
  /** Lets in whom a rule of the member's profile holds; leaves it open where that cannot be said. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const { perimeter } = firewall;
    if (!perimeter || caller.path === 'privateEndpoint') return null;
    const id = perimeterRuleAdmits.id;
    const { match, by, why } = matchInbound(firewall, perimeter, caller);
    if (match === 'no') return null;
    // In transition mode the firewall of the service may admit the caller anyway.
    if (match === 'maybe') return isSecured(firewall) ? decision('depends', id, why) : null;
    const assumes =
      by === 'subscription'
        ? [
            {
              kind: 'identity' as const,
              says: say`The caller comes with a managed identity of its subscription: with a shared access signature the rule of ${nameOf(perimeter)} refuses it.`,
            },
          ]
        : [];
    return decision('yes', id, why, { assumes });
  },
  /** In transition mode, of a caller whom the firewall of the service refuses: a rule that may hold it leaves it open. */
  mayAdmit(firewall: ServiceFirewall, caller: Caller): Admission | null {
    const { perimeter } = firewall;
    if (!perimeter || caller.path === 'privateEndpoint' || isSecured(firewall)) return null;
    const { match, why } = matchInbound(firewall, perimeter, caller);
    if (match !== 'maybe') return null;
    return decision('depends', perimeterRuleAdmits.id, why);
  },
});

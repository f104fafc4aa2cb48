import type { Admission } from './admission.ts';
import type { Caller } from './caller.ts';
import { firstOpinion } from './decision.ts';
import { perimeterRuleAdmits } from './rules/perimeter-rule-admits.ts';
import { admissionOrder } from './rules.ts';
import type { ServiceFirewall } from './service-firewall.ts';

const decides = admissionOrder.map((rule) => rule.decides);

/** May this caller in, which rule says so, and what would let it in. */
export function admit(firewall: ServiceFirewall, caller: Caller): Admission {
  const found = firstOpinion(decides, firewall, caller);
  return found.admitted === 'no' ? (perimeterRuleAdmits.mayAdmit(firewall, caller) ?? found) : found;
}

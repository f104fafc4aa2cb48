import { nameOf, say } from '../../explain/sentence.ts';
import type { ServiceNode } from '../../network/network.ts';
import { toServiceFirewall } from '../../network/service-firewall-of.ts';
import type { Admission } from '../../paas-firewall/admission.ts';
import type { Caller } from '../../paas-firewall/caller.ts';
import { isSecured } from '../../paas-firewall/perimeter-match.ts';
import { auditModeIsNotDocumented } from '../../paas-firewall/rules/audit-mode-is-not-documented.ts';
import { membersOfAPerimeterReachEachOther } from '../../paas-firewall/rules/members-of-a-perimeter-reach-each-other.ts';
import { perimeterRuleAdmits } from '../../paas-firewall/rules/perimeter-rule-admits.ts';
import { transitionModeFallsBack } from '../../paas-firewall/rules/transition-mode-falls-back.ts';
import { assume, note, type Walk } from '../walk.ts';

const byThePerimeter: readonly string[] = [
  auditModeIsNotDocumented.id,
  membersOfAPerimeterReachEachOther.id,
  perimeterRuleAdmits.id,
];

/** What the perimeter of a service has to do with a call that its own firewall decided, and how far perimeters are for it. */
export function tellPerimeter(
  walk: Walk,
  service: ServiceNode,
  caller: Caller,
  { rule }: Pick<Admission, 'rule'>,
): void {
  const { perimeter } = service;
  if (!perimeter || caller.path === 'privateEndpoint') return;
  if (perimeter.support === 'preview')
    assume(walk, 'azure', say`Perimeters are in preview for services such as ${nameOf(service)}.`);
  if (perimeter.support === null)
    assume(walk, 'azure', say`${nameOf(service)} supports perimeters, which Microsoft's pages do not say.`);
  const secured = isSecured(toServiceFirewall(walk.network, service));
  if (!transitionModeFallsBack.asksTheService(secured) || byThePerimeter.includes(rule)) return;
  note(walk, {
    action: 'knock',
    says: say`${nameOf(perimeter)} has ${nameOf(service)} in transition mode and has no rule for this caller, so the firewall of ${nameOf(service)} decides`,
    rules: [transitionModeFallsBack.id],
    at: [service.id, perimeter.id],
    outcome: 'info',
  });
}

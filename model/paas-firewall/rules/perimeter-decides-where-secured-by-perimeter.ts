import { defineRule } from '../../explain/rule.ts';
import { code, nameOf, say } from '../../explain/sentence.ts';
import type { Admission, Remedy } from '../admission.ts';
import type { Caller } from '../caller.ts';
import { decision } from '../decision.ts';
import type { Perimeter } from '../perimeter.ts';
import { isSecured } from '../perimeter-match.ts';
import type { ServiceFirewall } from '../service-firewall.ts';
import { addressOf } from '../words.ts';

/** Rule: In enforced mode, or where a service says that it is secured by perimeter, the rules of the perimeter alone decide, whatever its own firewall says: trusted services are refused as well; without a perimeter nobody comes in over the public path. */
export const perimeterDecidesWhereSecuredByPerimeter = defineRule({
  id: 'paas-firewall/perimeter-decides-where-secured-by-perimeter',
  says: 'In enforced mode, or where a service says that it is secured by perimeter, the rules of the perimeter alone decide, whatever its own firewall says: trusted services are refused as well; without a perimeter nobody comes in over the public path.',
  source: 'https://learn.microsoft.com/azure/private-link/network-security-perimeter-transition',
  checkedOn: '2024-06-04',
  facts: ['SEC-10', 'SEC-8', 'SEC-6', 'SEC-4', 'PAAS-1', 'PAAS-4'],
  /** Refuses whom no rule of the perimeter admits; no opinion in transition mode, where the firewall of the service goes on. */
  decides(firewall: ServiceFirewall, caller: Caller): Admission | null {
    if (caller.path === 'privateEndpoint' || !isSecured(firewall)) return null;
    const id = perimeterDecidesWhereSecuredByPerimeter.id;
    const { perimeter } = firewall;
    const word = say`public network access of ${nameOf(firewall)} is ${code('SecuredByPerimeter')}`;
    if (!perimeter) {
      const says = say`No network security perimeter outside the drawing has ${nameOf(firewall)} as a member.`;
      return decision('no', id, say`${word}, but it belongs to no perimeter`, {
        assumes: [{ kind: 'drawing', says }],
      });
    }
    // Microsoft's page says both: trusted access is off in secured by perimeter, and allowed in transition mode.
    if (
      perimeter.mode !== 'Enforced' &&
      caller.path === 'public' &&
      caller.trusted !== false &&
      firewall.exception
    ) {
      const evidence = say`${word}, and Microsoft's page says both that trusted services come in while ${nameOf(perimeter)} is in transition mode and that they do not`;
      return decision('depends', id, evidence);
    }
    const why =
      perimeter.mode === 'Enforced'
        ? say`${nameOf(firewall)} belongs to perimeter ${nameOf(perimeter)} in enforced mode`
        : word;
    const whom =
      caller.path === 'public'
        ? caller.trusted === true
          ? say`trusted services`
          : say`${addressOf(caller)}`
        : sayEndpointCaller(caller);
    const evidence = say`${why}, and no rule of its profile ${code(perimeter.profile)} admits ${whom}`;
    return decision('no', id, evidence, { remedies: remediesAt(perimeter, caller) });
  },
});

function sayEndpointCaller(caller: Extract<Caller, { path: 'serviceEndpoint' }>) {
  const subnet = nameOf({ id: caller.subnet, name: caller.subnetName });
  return caller.identifier
    ? say`${subnet} by its network identifier ${code(caller.identifier)}`
    : say`${subnet}, which comes by a service endpoint without a network identifier`;
}

function remediesAt({ id, profile }: Perimeter, caller: Caller): readonly Remedy[] {
  if (caller.path === 'privateEndpoint') return [];
  const address = caller.path === 'public' ? caller.address : (caller.identifier ?? null);
  return address === null ? [] : [{ kind: 'admitAtPerimeter', perimeter: id, profile, address }];
}

import { type Party, partyResource } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import type { Origin, Target } from './end.ts';

/** A service that calls another service by its public name, or a name outside while a perimeter restricts it; null for every other pair, of which nothing is modelled. */
export function callingService(network: Network, party: Party, target: Target): Origin | null {
  const service = network.services.get(partyResource(party) ?? ('' as ResourceId));
  if (!service || target.resource === service.id) return null;
  const isService = target.service !== null;
  const isOutside = target.fqdn !== null && target.resource === null && service.perimeter !== null;
  if (!isService && !isOutside) return null;
  return { kind: 'service', resource: service.id, service, subnet: null, ip: null };
}

import { type Party, partyResource } from '../document/question.ts';
import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';

/**
 * Why it cannot be told what a service calls that runs in a VNet of Microsoft's own: customers' VNets reach nothing there, and it reaches
 * theirs by managed private endpoints, which no drawing holds (INJ-19). Null where the service calls from outside every VNet; services
 * that may have such a VNet are asked for private destinations only.
 * https://learn.microsoft.com/azure/data-factory/managed-virtual-network-private-endpoint and the like (unverified).
 */
export function managedVnetOf(network: Network, from: Party, isPrivate: boolean): Sentence | null {
  const service = network.services.get(partyResource(from) ?? ('' as ResourceId));
  const word = service?.entry.service.managedVnet?.(service.settings as never) ?? 'no';
  if (!service || word === 'no' || (word === 'maybe' && !isPrivate)) return null;
  return word === 'yes'
    ? say`${nameOf(service)} calls from a managed VNet, which is Microsoft's own: it reaches others by managed private endpoints, and those are not drawn.`
    : say`${nameOf(service)} gets to private addresses only from a managed VNet of Microsoft's or by a runtime of your own, and neither is drawn.`;
}

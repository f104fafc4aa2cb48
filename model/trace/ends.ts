import { findKind } from '../catalog/kinds.ts';
import { groupOf } from '../catalog/service.ts';
import { find } from '../document/design.ts';
import { type Party, partyResource, type Question } from '../document/question.ts';
import { nameOf, say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { callingService } from './calling-service.ts';
import { asNodes } from './cluster-ends.ts';
import type { Cannot, Ends, Origin, Refusal, Target } from './end.ts';
import { notABackend } from './gateway-ends.ts';
import { managedVnetOf } from './managed-vnet.ts';
import { originOf } from './origin-of.ts';
import { paasOpensNoConnectionIntoAVnet } from './rules/paas-opens-no-connection-into-a-vnet.ts';
import { targetOf } from './target-of.ts';

/** Reads the ends of a question against a design. */
export function understand(network: Network, question: Question): Ends {
  const target = targetOf(network, question.to, question.port);
  const protocol = question.protocol ?? 'tcp';
  const origin = originOf(network, question.from);
  const port = question.port ?? portOf(network, origin, target) ?? defaultPort(network, target);
  if ('cannot' in target) return { notModelled: target.cannot, port, protocol };
  const managed = 'refused' in origin ? managedVnetOf(network, question.from, target.ip !== null) : null;
  if (managed) return { notModelled: managed, port, protocol };
  const caller = 'refused' in origin ? callingService(network, question.from, target) : null;
  if (caller) return { origin: caller, target, port, protocol };
  if ('refused' in origin) return refusal(network, question, origin.refused, target, { port, protocol });
  if ('cannot' in origin) return { notModelled: origin.cannot, port, protocol };
  const other = otherThanBackend(network, origin, question.to, target);
  if (other) return { refused: other, port, protocol };
  if (isItself(origin, target))
    return { notModelled: say`What calls itself does not use the network.`, port, protocol };
  return { ...asNodes(network, origin, target), port, protocol };
}

function isItself(origin: Origin, { resource, fqdn, ip }: Target): boolean {
  if (origin.kind !== 'nic' || fqdn !== null) return false;
  return resource === null ? ip === origin.ip : resource === origin.resource;
}

/** An application gateway calls nobody but its backends. */
function otherThanBackend(network: Network, origin: Origin, to: Party, target: Target): Refusal | null {
  const gateway = find(network.design, origin.resource);
  if (gateway?.kind !== 'applicationGateway') return null;
  const written = 'fqdn' in to ? to.fqdn : 'address' in to ? to.address : null;
  return notABackend(gateway, { resource: target.resource, written });
}

/** A service opens nothing into a network; what it opens to other services and the internet has ways of its own. */
function refusal(
  network: Network,
  { from }: Question,
  refused: Refusal,
  target: Target,
  asked: Pick<Ends, 'port' | 'protocol'>,
): Ends {
  if (refused.rule !== paasOpensNoConnectionIntoAVnet.id || target.ip !== null) return { refused, ...asked };
  const source = find(network.design, partyResource(from));
  const notModelled = say`What ${source ? nameOf(source) : 'the service'} opens to services and the internet is not modelled.`;
  return { notModelled, ...asked };
}

/** Bastion asks a machine for SSH where nothing else is said. */
function portOf(network: Network, origin: object, target: object): number | null {
  if (!('ip' in target) || target.ip === null) return null;
  const resource = 'resource' in origin ? find(network.design, origin.resource as ResourceId) : undefined;
  return resource?.kind === 'bastion' ? 22 : null;
}

function defaultPort(network: Network, target: Target | Cannot): number {
  if ('cannot' in target) return 443;
  const facet = target.service?.entry.service;
  const group = facet && groupOf(facet, target.subresource ?? '');
  if (group?.ports[0] !== undefined) return group.ports[0];
  const resource = find(network.design, target.resource);
  if (resource?.kind === 'privateEndpoint') {
    const service = network.services.get(resource.settings.target as ResourceId);
    const ports = service && groupOf(service.entry.service, resource.settings.subresource)?.ports;
    if (ports?.[0] !== undefined) return ports[0];
  }
  return (resource && findKind(resource.kind)?.defaultPort) ?? 443;
}

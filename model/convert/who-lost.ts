import { serviceEntry } from '../catalog/kinds.ts';
import { arrives } from '../compare/compare-matrices.ts';
import { find } from '../document/design.ts';
import { hostsOf } from '../document/private-endpoints.ts';
import { questionBetween } from '../document/question.ts';
import type { Resource } from '../document/resource.ts';
import { type Problem, problem } from '../explain/problem.ts';
import { listOf, nameOf, type Sentence, say, startUpper, withoutStop } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import type { Answer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';
import { clientsOf } from './clients.ts';
import type { ConvertTarget } from './parts.ts';

/** Says who reached a service before and does not as it was meant afterwards, and why: one problem for each reason. */
export function whoLost(
  before: Network,
  after: Network,
  services: readonly Resource[],
  to: ConvertTarget,
): readonly Problem[] {
  const lost = lossesOf(before, after, services, (answer) => isAsMeant(answer, to));
  return [...lost, ...lossesOf(before, after, alsoHit(before, services), isThere)];
}

/** Services that share a zone or a service endpoint with those that are converted: a link or a switch made for one is felt by the others. */
function alsoHit(network: Network, services: readonly Resource[]): readonly Resource[] {
  const shared = new Set(services.flatMap((service) => sharedBy(network, service)));
  return Object.values(network.design.resources).filter(
    (one) =>
      !services.some(({ id }) => id === one.id) && sharedBy(network, one).some((what) => shared.has(what)),
  );
}

function sharedBy({ design, defaults }: Network, service: Resource): readonly string[] {
  const words = serviceEntry(service.kind)?.service.serviceEndpoint?.names ?? [];
  return [...words, ...hostsOf(design, defaults, service).map(({ zone }) => zone)];
}

function lossesOf(
  before: Network,
  after: Network,
  services: readonly Resource[],
  isWell: (answer: Answer) => boolean,
): readonly Problem[] {
  return services.flatMap((service) => {
    const reasons = new Map<string, Loss>();
    for (const client of clientsOf(before)) {
      if (client === service.id || !isThere(ask(before, client, service.id))) continue;
      const answer = ask(after, client, service.id);
      if (isWell(answer)) continue;
      const fromInternet = find(before.design, client)?.kind === 'internetClient';
      const [blocker] = answer.blockers;
      const key = [answer.verdict, answer.path, blocker?.layer, blocker?.rule, fromInternet].join(' ');
      const known = reasons.get(key);
      if (known) known.clients.push(client);
      else reasons.set(key, { clients: [client], answer, fromInternet });
    }
    return [...reasons.values()].map((loss) =>
      // That the internet is shut out is what a conversion is for.
      problem('convert/lost', loss.fromInternet ? 'note' : 'warning', lossOf(after, service, loss), {
        resource: service.id,
      }),
    );
  });
}

interface Loss {
  readonly clients: ResourceId[];
  /** The first one's answer; those of the others have the same reason. */
  readonly answer: Answer;
  readonly fromInternet: boolean;
}

/** Do callers on the internet reach a service, and nobody in a VNet or on a site? A private endpoint would serve nobody. */
export function onlyTheInternetReaches(network: Network, service: ResourceId): boolean {
  const isOnInternet = (client: ResourceId) => find(network.design, client)?.kind === 'internetClient';
  const reaches = (client: ResourceId) => client !== service && isThere(ask(network, client, service));
  const clients = clientsOf(network);
  return (
    clients.some((client) => isOnInternet(client) && reaches(client)) &&
    !clients.some((client) => !isOnInternet(client) && reaches(client))
  );
}

function ask(network: Network, from: ResourceId, to: ResourceId): Answer {
  return trace(network, questionBetween(from, to));
}

function isThere(answer: Answer): boolean {
  return arrives(answer) === true;
}

function isAsMeant({ verdict, path }: Answer, to: ConvertTarget): boolean {
  return verdict === 'reachable' && (to !== 'privateEndpoint' || path === 'privateEndpoint');
}

function lossOf(network: Network, service: Resource, { clients, answer }: Loss): Sentence {
  const who = listOf(clients.flatMap((id) => find(network.design, id) ?? []).map(nameOf));
  const plural = clients.length > 1;
  switch (answer.verdict) {
    case 'blocked': {
      const why = answer.blockers.map(({ evidence }) => startUpper(withoutStop(evidence)))[0];
      const reason = why ? say` ${why}.` : [];
      return say`${who} ${plural ? 'do' : 'does'} not reach ${nameOf(service)} any more.${reason}`;
    }
    case 'misdirected':
    case 'reachable':
      return say`${who} ${plural ? 'reach' : 'reaches'} ${nameOf(service)} by its public address still.`;
    case 'depends':
    case 'notModelled':
      return say`Whether ${who} ${plural ? 'reach' : 'reaches'} ${nameOf(service)} cannot be told. ${answer.says}`;
  }
}

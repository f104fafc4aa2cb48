import { type Defaults, type Design, find, ofKind } from '../document/design.ts';
import { hostsOf } from '../document/private-endpoints.ts';
import type { Question } from '../document/question.ts';
import type { ResourceId } from '../ids.ts';
import { matrixEnds } from '../matrix/matrix.ts';

/** One client and one destination: what is asked again after every step. */
export interface Pair {
  readonly client: ResourceId;
  readonly service: ResourceId;
  /** A further name of the service, where it is not the usual one that is called. */
  readonly fqdn: string | null;
}

/** Every client with every destination of two designs, and the further names that have private endpoints. */
export function pairsOf(a: Design, b: Design, defaults: Defaults): readonly Pair[] {
  const [one, other] = [matrixEnds(a), matrixEnds(b)];
  const clients = [...new Set([...one.sources, ...other.sources])];
  const services = [...new Set([...one.destinations, ...other.destinations])];
  const names = new Map(services.map((id) => [id, furtherNames(id, [a, b], defaults)]));
  return clients.flatMap((client) =>
    services
      .filter((service) => service !== client)
      .flatMap((service) => [null, ...(names.get(service) ?? [])].map((fqdn) => ({ client, service, fqdn }))),
  );
}

/** The question behind a pair. */
export function questionOf({ client, service, fqdn }: Pair): Question {
  const to = fqdn === null ? { resource: service } : { fqdn };
  return { from: { resource: client }, to, port: null, protocol: null };
}

/** One name for each further part of a service that has a private endpoint, such as the files of a storage account. */
function furtherNames(id: ResourceId, designs: readonly Design[], defaults: Defaults): readonly string[] {
  const found = designs.flatMap((design) => {
    const target = find(design, id);
    const hosts = target ? hostsOf(design, defaults, target) : [];
    const served = ofKind(design, 'privateEndpoint')
      .filter(({ settings }) => settings.target === id)
      .map(({ settings }) => settings.subresource);
    return [...new Set(served)]
      .filter((part) => part !== hosts[0]?.subresource)
      .flatMap((part) => hosts.find(({ subresource }) => subresource === part)?.fqdn.toLowerCase() ?? []);
  });
  return [...new Set(found)];
}

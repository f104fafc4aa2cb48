import { kindEntry } from '../catalog/kinds.ts';
import { resourcesOf } from '../document/design.ts';
import { questionBetween } from '../document/question.ts';
import type { Resource } from '../document/resource.ts';
import type { EndpointNode, Network } from '../network/network.ts';
import type { Answer } from '../trace/answer.ts';
import { trace } from '../trace/trace.ts';

/** A client of a name and what becomes of its call. */
export interface Call {
  readonly source: Resource;
  readonly answer: Answer;
}

/** Everything that may open a connection. */
function sourcesOf(network: Network): readonly Resource[] {
  return resourcesOf(network.design).filter(({ kind }) =>
    ['source', 'both'].includes(kindEntry(kind).speaks),
  );
}

/** The calls of a name by everybody who has a private way to the endpoint behind it. */
export function callers(network: Network, endpoint: EndpointNode, fqdn: string): readonly Call[] {
  return sourcesOf(network)
    .filter((source) => reachesAddress(network, source, endpoint))
    .map((source) => ({
      source,
      answer: trace(network, { from: { resource: source.id }, to: { fqdn }, port: null, protocol: null }),
    }));
}

function reachesAddress(network: Network, source: Resource, endpoint: EndpointNode): boolean {
  const { path } = trace(network, questionBetween(source.id, endpoint.id));
  return path === 'privateEndpoint';
}

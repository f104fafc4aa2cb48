import { serviceEntry } from '../catalog/kinds.ts';
import { anySettings } from '../document/change-design.ts';
import { find } from '../document/design.ts';
import { say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { Network } from '../network/network.ts';
import { oldAnswerCell } from './cached-answers.ts';
import type { Cell } from './cell.ts';
import type { Because, CachedAnswer } from './judgement.ts';
import { lastMove } from './left-behind.ts';
import type { Pair } from './pairs.ts';
import { openConnectionsStayOnTheOldWay } from './rules/open-connections-stay-on-the-old-way.ts';
import { switchingAServiceEndpointClosesConnections } from './rules/switching-a-service-endpoint-closes-connections.ts';
import { networkOf, type Turn } from './turn.ts';

/** What becomes of connections that are open when a step is made; null where nothing is known to happen to them. */
export function connectionsOf(
  at: Turn,
  pair: number,
  { before, now }: { readonly before: Cell; readonly now: Cell },
  cached: CachedAnswer | null,
): Because | null {
  if (before.fate !== 'works') return null;
  if (switchesEndpoint(at)) {
    const switches = switchingAServiceEndpointClosesConnections;
    if (
      switches.closes(before.path, now.path) ||
      switches.resets(before, now) ||
      isExchanged(at, pair, before, now)
    )
      return {
        says: say`Azure closes the open connections of the subnet to the service once; clients have to reconnect`,
        rule: switches.id,
      };
    if (closesWhatStayed(at, pair))
      return {
        says: say`Azure closes connections that are still open over the service endpoint; clients have to reconnect`,
        rule: switches.id,
      };
  }
  // Where the old address serves nobody any more, nothing stays on it.
  if (now.fate !== 'works' || cached?.oldWayWorks === false) return null;
  return openConnectionsStayOnTheOldWay.stay(before.path, now.path)
    ? {
        says: say`Open connections stay on the old way until they reconnect`,
        rule: openConnectionsStayOnTheOldWay.id,
      }
    : null;
}

function switchesEndpoint({ step }: Turn): boolean {
  return step.changes.some(({ change }) =>
    Object.values(change.set).some(
      ({ settings }) =>
        settings !== undefined && ('serviceEndpoints' in settings || 'networkIdentifier' in settings),
    ),
  );
}

/** Does one endpoint for the service take the place of another one: one goes off, the other comes on? */
function isExchanged(at: Turn, pair: number, before: Cell, now: Cell): boolean {
  if (before.path !== 'serviceEndpoint' || now.path !== 'serviceEndpoint') return false;
  const one = at.world.pairs[pair] as Pair;
  const [old, next] = [at.turn, at.turn + 1].map((row) => wordsInUse(networkOf(at, row), one).join());
  return old !== next;
}

/** The service endpoints for a service on the subnets of a client. */
function wordsInUse(network: Network, { client, service }: Pair): readonly string[] {
  const [source, target] = [find(network.design, client), find(network.design, service)];
  const names = target ? (serviceEntry(target.kind)?.service.serviceEndpoint?.names ?? []) : [];
  const subnets = [
    ...network.addressesOf(client).map(({ subnet }) => subnet),
    source && (anySettings(source).integrationSubnet as ResourceId | null | undefined),
  ];
  return subnets
    .flatMap((id) => network.subnets.get(id as ResourceId)?.settings.serviceEndpoints ?? [])
    .filter((word) => names.includes(word));
}

/** New connections have moved away already; those that stayed on the service endpoint lose it with this step. */
function closesWhatStayed(at: Turn, pair: number): boolean {
  const since = lastMove(at, pair);
  if (since === null || !at.touched.has(pair)) return false;
  const one = at.world.pairs[pair] as Pair;
  const [old, next] = [at.turn, at.turn + 1].map(
    (row) => oldAnswerCell(networkOf(at, since), networkOf(at, row), one).path,
  );
  return old === 'serviceEndpoint' && next !== 'serviceEndpoint';
}

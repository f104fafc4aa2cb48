import { withSettings } from '../document/change-design.ts';
import { find, ofKind } from '../document/design.ts';
import { say } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import { compile } from '../network/compile.ts';
import type { Network } from '../network/network.ts';
import { cachedAnswer, oldAnswerServes } from './cached-answers.ts';
import { askPair, cellOf } from './cell.ts';
import type { LeftBehind } from './judgement.ts';
import type { Pair } from './pairs.ts';
import { machinesTakeDnsServersOnRenewal } from './rules/machines-take-dns-servers-on-renewal.ts';
import { networkOf, type Turn } from './turn.ts';

/** Does the step take the way of clients that still have the answer from before an earlier step, or still ask the servers of before? */
export function leftBehindBy(at: Turn, pair: number): LeftBehind | null {
  if (!at.touched.has(pair)) return null;
  return withOldAnswer(at, pair) ?? askingOldServers(at, pair);
}

function withOldAnswer(at: Turn, pair: number): LeftBehind | null {
  const since = lastMove(at, pair);
  if (since === null) return null;
  const { world, turn } = at;
  const one = world.pairs[pair] as Pair;
  const before = networkOf(at, since);
  if (
    oldAnswerServes(before, networkOf(at, turn + 1), one) ||
    !oldAnswerServes(before, networkOf(at, turn), one)
  )
    return null;
  const moved = networkOf(at, since + 1);
  const cached = cachedAnswer(before, moved, one, askPair(moved, one));
  return cached && { since, seconds: cached.seconds, because: cached.because };
}

/** The last step before this one that led the name elsewhere while the pair worked. */
export function lastMove({ rows, turn }: Turn, pair: number): number | null {
  for (let row = turn; row > 0; row -= 1) {
    const [old, next] = [rows[row - 1]?.cells[pair], rows[row]?.cells[pair]];
    if (old?.fate === 'works' && next?.fate === 'works' && old.address !== next.address) return row - 1;
  }
  return null;
}

/** A machine that did not renew its lease since the servers of its VNet were changed. */
function askingOldServers(at: Turn, pair: number): LeftBehind | null {
  const one = at.world.pairs[pair] as Pair;
  const { turn } = at;
  const now = networkOf(at, turn + 1);
  if (find(now.design, one.client)?.kind !== 'virtualMachine') return null;
  const vnet = vnetOf(now, one.client);
  const since = vnet === undefined ? null : lastChangeOfServers(at, vnet);
  const old = since === null ? undefined : serversOf(networkOf(at, since), vnet);
  if (vnet === undefined || since === null || old === undefined) return null;
  const works = (row: number) => cellOf(withServers(networkOf(at, row), vnet, old), one).fate === 'works';
  if (!works(turn) || works(turn + 1)) return null;
  const home = find(now.design, vnet);
  const says = say`Machines${home ? say` in ${[{ resource: vnet, name: home.name }]}` : ''} that did not renew their lease still ask the old DNS servers`;
  return { since, seconds: null, because: { says, rule: machinesTakeDnsServersOnRenewal.id } };
}

function vnetOf(network: Network, client: ResourceId): ResourceId | undefined {
  return network.subnets.get(network.addressesOf(client)[0]?.subnet as ResourceId)?.vnet;
}

function lastChangeOfServers(at: Turn, vnet: ResourceId): number | null {
  const history = serversByRow(at);
  for (let row = at.turn; row > 0; row -= 1) {
    const [old, next] = [history[row - 1]?.get(vnet), history[row]?.get(vnet)];
    if (old !== undefined && next !== undefined && old !== next) return row - 1;
  }
  return null;
}

const knownServers = new WeakMap<Turn['rows'], readonly ReadonlyMap<ResourceId, string>[]>();

/** The DNS servers of every VNet in every row, read once for all pairs and steps of an order. */
function serversByRow(at: Turn): readonly ReadonlyMap<ResourceId, string>[] {
  const known = knownServers.get(at.rows);
  if (known) return known;
  const made = at.rows.map(
    (_, row) =>
      new Map(
        ofKind(networkOf(at, row).design, 'virtualNetwork').map(({ id, settings }) => [
          id,
          settings.dnsServers.join(),
        ]),
      ),
  );
  knownServers.set(at.rows, made);
  return made;
}

function serversOf({ design }: Network, vnet: ResourceId | undefined): readonly string[] | undefined {
  const found = find(design, vnet);
  return found?.kind === 'virtualNetwork' ? found.settings.dnsServers : undefined;
}

const withOldServers = new WeakMap<Network, Map<string, Network>>();

/** The network as a machine sees it that still asks other servers than those of its VNet. */
function withServers(network: Network, vnet: ResourceId, dnsServers: readonly string[]): Network {
  const known = withOldServers.get(network) ?? new Map<string, Network>();
  withOldServers.set(network, known);
  const key = `${vnet} ${dnsServers.join()}`;
  const before = known.get(key);
  if (before) return before;
  const found = ofKind(network.design, 'virtualNetwork').find(({ id }) => id === vnet);
  const design = found ? withSettings(network.design, found, { dnsServers }) : network.design;
  const made = compile(design, network.defaults);
  known.set(key, made);
  return made;
}

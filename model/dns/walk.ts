import type { Ip } from '../address/ip.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsIndex } from './dns-index.ts';
import type { DnsAsker, DnsPlace, DnsServer, Reaches } from './dns-world.ts';
import type { Reply } from './reply.ts';

/** Who sends a question on: the client, or a server on its behalf. */
export interface Asker extends DnsAsker {
  /** The server that asks; null for a client and for Azure DNS. */
  readonly server: DnsServer | null;
  /** Where the question leaves from, where that is another thing: the outbound endpoint of a ruleset. */
  readonly leavesFrom?: ResourceId;
}

/** What every part of one walk shares; each server that is asked gets a longer path. */
export interface Walk {
  readonly index: DnsIndex;
  readonly reaches: Reaches;
  /** Servers and names on the way so far, to see loops. */
  readonly path: readonly string[];
  /** Takes one question from the budget; false when it is spent. */
  spend(): boolean;
  /** Asks the server at an address. */
  ask(walk: Walk, asker: Asker, address: Ip, name: string): Reply;
}

/** The walk one step further. */
export function stepOn(walk: Walk, step: string): Walk {
  return { ...walk, path: [...walk.path, step] };
}

/** Where a drawn server asks from. */
export function placeOf(server: DnsServer): DnsPlace {
  if (server.kind === 'onPremises') return { kind: 'site', site: server.site, servers: [] };
  return { kind: 'vnet', vnet: server.vnet, servers: [] };
}

/** A drawn server as the one who asks. */
export function askerOf(server: DnsServer): Asker {
  return { id: server.id, place: placeOf(server), server };
}

/** Whose packet a question is. */
export function senderOf({ id, place, leavesFrom }: Asker): DnsAsker {
  return { id: leavesFrom ?? id, place };
}

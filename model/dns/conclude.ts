import type { DnsFault, DnsOutcome, NameAnswer } from './dns-answer.ts';
import type { DnsIndex } from './dns-index.ts';
import type { DnsClient, PublicName } from './dns-world.ts';
import { relevantFaults } from './faults.ts';
import type { Reply } from './reply.ts';
import type { Walk } from './walk.ts';

/** Turns the reply into the answer: in the closed list of words, with the owner of the name and the faults that matter. */
export function conclude(newWalk: () => Walk, client: DnsClient, name: string, reply: Reply): NameAnswer {
  const { index } = newWalk();
  const owner = ownerOf(index, reply.chain);
  const address = reply.address?.ip ?? null;
  const faults: readonly DnsFault[] = relevantFaults(newWalk, client, name, reply, owner);
  return {
    dns: {
      answer: wordFor(reply, owner),
      address: reply.address?.text ?? null,
      chain: reply.chain,
      servers: reply.servers,
    },
    steps: reply.steps,
    faults,
    resource: owner?.resource ?? null,
    address,
    subresource: owner?.subresource ?? null,
  };
}

/** The resource that the first owned name of the chain belongs to: an alias of one's own may stand before it. */
function ownerOf(index: DnsIndex, chain: readonly string[]): PublicName | null {
  for (const name of chain) {
    const owner = index.byName.get(name) ?? index.byAlias.get(name);
    if (owner) return owner;
  }
  return null;
}

function wordFor(reply: Reply, owner: PublicName | null): DnsOutcome['answer'] {
  if (reply.differs) return 'unreliable';
  if (reply.result !== 'address') return reply.result;
  return reply.address?.private || leadsToEndpoint(reply, owner) ? 'private' : 'public';
}

/** Is the address one of the endpoints that stand for the name? Their VNets may use public ranges. */
function leadsToEndpoint(reply: Reply, owner: PublicName | null): boolean {
  const ip = reply.address?.ip ?? null;
  return ip !== null && (owner?.endpoints ?? []).some(({ address }) => address === ip);
}

import { nameOf, type Sentence, say } from '../explain/sentence.ts';
import type { Network } from '../network/network.ts';
import type { Answer } from '../trace/answer.ts';
import { resolveFor } from '../trace/resolve-for.ts';
import { type Cell, cellOf } from './cell.ts';
import type { CachedAnswer } from './judgement.ts';
import type { Pair } from './pairs.ts';
import { clientsKeepAnswersUntilTheTtl } from './rules/clients-keep-answers-until-the-ttl.ts';
import { firewallProxyKeepsAnswers } from './rules/firewall-proxy-keeps-answers.ts';
import { sayTime } from './say-time.ts';

/** What a client does that still has the answer of before the step; null where the answer is the same or names nothing. */
export function cachedAnswer(before: Network, now: Network, pair: Pair, answer: Answer): CachedAnswer | null {
  const name = answer.dns?.chain[0];
  if (name === undefined || !Object.hasOwn(before.design.resources, pair.client)) return null;
  const old = resolveFor(before, { resource: pair.client }, name);
  const hasAddress = old.dns.answer === 'private' || old.dns.answer === 'public';
  const hadNone = old.dns.answer === 'nxdomain' || old.dns.answer === 'nodata';
  if (old.dns.address === (answer.dns?.address ?? null) || (!hasAddress && !hadNone)) return null;
  const oldWayWorks = hasAddress && oldAnswerServes(before, now, pair);
  const proxy = before.dns.servers.find(
    ({ id, kind }) => kind === 'firewall' && old.steps.some(({ at }) => at.includes(id)),
  );
  const ttl = hasAddress ? ttlOf(before, old.dns.chain.at(-1) ?? name, old.dns.address) : null;
  if (proxy) {
    const seconds = firewallProxyKeepsAnswers.keepsFor(hasAddress);
    return {
      oldWayWorks,
      seconds,
      because: {
        says: sayKept(hasAddress, seconds, say`${nameOf(proxy)} and its clients`),
        rule: firewallProxyKeepsAnswers.id,
      },
    };
  }
  const seconds = clientsKeepAnswersUntilTheTtl.keepsFor(ttl);
  return {
    oldWayWorks,
    seconds,
    because: { says: sayKept(hasAddress, seconds, say`Clients`), rule: clientsKeepAnswersUntilTheTtl.id },
  };
}

/** Does a client get through that still has the answers of an earlier network? */
export function oldAnswerServes(before: Network, now: Network, pair: Pair): boolean {
  return oldAnswerCell(before, now, pair).fate === 'works';
}

/** What a client meets that still has the answers of an earlier network. */
export function oldAnswerCell(before: Network, now: Network, pair: Pair): Cell {
  return cellOf(withNamesOf(before, now), pair);
}

/** The network of now as it looks to somebody who asked for names before. */
function withNamesOf(before: Network, now: Network): Network {
  return Object.create(now, { dns: { value: before.dns, enumerable: true } }) as Network;
}

/** The TTL of the private record behind an answer; public records are not in the design. */
function ttlOf({ dns }: Network, name: string, address: string | null): number | null {
  const ttls = dns.zones.flatMap(({ name: zone, records }) =>
    records
      .filter((record) => address !== null && record.values.includes(address))
      .filter((record) => [name, '*'].includes(record.name === '*' ? '*' : fullName(record.name, zone)))
      .map(({ ttl }) => ttl),
  );
  return ttls.length > 0 ? Math.max(...ttls) : null;
}

function fullName(record: string, zone: string): string {
  return (record === '@' ? zone : `${record}.${zone}`).toLowerCase();
}

function sayKept(hasAddress: boolean, seconds: number | null, who: Sentence): Sentence {
  const what = hasAddress ? 'the old address' : 'the answer that there is none';
  return seconds === null
    ? say`${who} keep ${what} until its TTL has passed; how long that is does not stand in the design`
    : say`${who} keep ${what} for up to ${sayTime(seconds)}`;
}

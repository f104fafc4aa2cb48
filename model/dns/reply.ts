import type { Ip } from '../address/ip.ts';
import type { Sentence } from '../explain/sentence.ts';
import type { ResourceId } from '../ids.ts';
import type { DnsFault, DnsStep } from './dns-answer.ts';

/** The address at the end of a chain; text and ip are null where public DNS knows it and we do not. */
export interface ReplyAddress {
  readonly text: string | null;
  readonly ip: Ip | null;
  readonly private: boolean;
}

/** What a server answers to a name, with the whole way on which it found it. */
export interface Reply {
  readonly result: 'address' | 'nxdomain' | 'nodata' | 'servfail' | 'timeout';
  readonly address: ReplyAddress | null;
  /** Another question may get another answer. */
  readonly differs: boolean;
  /** The names met, the asked one first. */
  readonly chain: readonly string[];
  readonly servers: readonly string[];
  readonly steps: readonly DnsStep[];
  /** What kept this way from a private answer; whether it matters is decided at the end. */
  readonly faults: readonly DnsFault[];
  /** The record that gave the address. */
  readonly record: { readonly at: ResourceId; readonly zone?: ResourceId; readonly name: string } | null;
}

/** A reply that starts with this name and has nothing else yet. */
export function replyWith(
  name: string,
  result: Reply['result'],
  parts: Partial<Omit<Reply, 'result'>> = {},
): Reply {
  const empty = { address: null, differs: false, servers: [], steps: [], faults: [], record: null };
  return { ...empty, chain: [name], ...parts, result };
}

/** Puts what happened before in front of a reply: a hop, an alias, or both. */
export function precede(
  reply: Reply,
  before: Partial<Pick<Reply, 'chain' | 'servers' | 'steps' | 'faults'>>,
): Reply {
  return {
    ...reply,
    chain: [...(before.chain ?? []), ...reply.chain],
    servers: [...(before.servers ?? []), ...reply.servers],
    steps: [...(before.steps ?? []), ...reply.steps],
    faults: [...(before.faults ?? []), ...reply.faults],
  };
}

/** Do two replies say the same to the client? */
export function sameReply(a: Reply, b: Reply): boolean {
  return (
    a.result === b.result &&
    a.differs === b.differs &&
    a.address?.ip === b.address?.ip &&
    a.address?.text === b.address?.text &&
    a.address?.private === b.address?.private
  );
}

/** One step in short form. */
export function stepOf(
  outcome: DnsStep['outcome'],
  says: Sentence,
  rules: readonly string[],
  at: readonly ResourceId[] = [],
  details: readonly Sentence[] = [],
): DnsStep {
  return { says, details, rules, at, outcome };
}

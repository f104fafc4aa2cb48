import type { Network } from '../network/network.ts';
import type { Answer, DnsResult, PathKind, Verdict } from '../trace/answer.ts';
import { reachesTarget } from '../trace/reaches-target.ts';
import { trace } from '../trace/trace.ts';
import { type Pair, questionOf } from './pairs.ts';

/** Does a client get what it wants; `unclear` where the model cannot tell. */
export type Fate = 'works' | 'down' | 'unclear';

/** What is kept of the answer to a pair. */
export interface Cell {
  readonly fate: Fate;
  readonly verdict: Verdict;
  readonly path: PathKind | null;
  readonly dns: DnsResult['answer'] | null;
  /** What the name led to; null without a name or an answer. */
  readonly address: string | null;
  readonly source: string | null;
}

/** Asks a pair in a network. */
export function askPair(network: Network, pair: Pair): Answer {
  return trace(network, questionOf(pair));
}

/** The answer to a pair as it is kept; where one of the two is not there, nothing is up. */
export function cellOf(network: Network, pair: Pair): Cell {
  const { resources } = network.design;
  if (Object.hasOwn(resources, pair.client) && Object.hasOwn(resources, pair.service))
    return toCell(askPair(network, pair));
  return { fate: 'down', verdict: 'notModelled', path: null, dns: null, address: null, source: null };
}

/** Keeps of an answer what decides over a plan. */
function toCell(answer: Answer): Cell {
  const { verdict, path, dns, source } = answer;
  return {
    fate: fateOf(answer),
    verdict,
    path,
    dns: dns?.answer ?? null,
    address: dns?.address ?? null,
    source,
  };
}

function fateOf(answer: Answer): Fate {
  const reaches = reachesTarget(answer);
  if (reaches === null) return 'unclear';
  return reaches ? 'works' : 'down';
}

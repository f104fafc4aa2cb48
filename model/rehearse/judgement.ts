import type { Sentence } from '../explain/sentence.ts';
import type { DnsResult, PathKind } from '../trace/answer.ts';
import type { Fate } from './cell.ts';

/** A sentence with the rule behind it. */
export interface Because {
  readonly says: Sentence;
  readonly rule: string;
}

/** How a pair fares after a step. */
export type PairState =
  /** It works as before the step. */
  | 'works'
  /** It works over another path, or at another address, than before the step. */
  | 'changed'
  /** It worked in the first variant and does not now. */
  | 'down'
  /** The model cannot tell. */
  | 'unclear'
  /** It has not worked so far. */
  | 'neverUp';

/** What a step does to a client whose name led elsewhere until now. */
export interface CachedAnswer {
  /** Does the old address still serve? If not, a client with the old answer is down until it asks again. */
  readonly oldWayWorks: boolean;
  /** The longest time in seconds; null where nothing says. */
  readonly seconds: number | null;
  readonly because: Because;
}

/** Clients that did not ask again since an earlier step lose the service with this one. */
export interface LeftBehind {
  /** The place of the step that changed the answer. */
  readonly since: number;
  /** How long after that step they may keep the old answer, in seconds; null where nothing says. */
  readonly seconds: number | null;
  readonly because: Because;
}

/** What a step does to one pair that deserves a word. */
export interface PairJudgement {
  /** Place in the list of pairs. */
  readonly pair: number;
  readonly state: PairState;
  /** It works in both variants, so that nobody wants it down. */
  readonly mustWork: boolean;
  readonly fate: { readonly before: Fate; readonly now: Fate };
  readonly path: { readonly before: PathKind | null; readonly now: PathKind | null };
  readonly address: { readonly before: string | null; readonly now: string | null };
  readonly dns: DnsResult['answer'] | null;
  /** Why it is so, verdict first. */
  readonly because: Because | null;
  /** For a pair that is down: the place of the step that brings it back; null where none does. */
  readonly until: number | null;
  readonly cached: CachedAnswer | null;
  /** This step takes the old way from clients that still have the answer of an earlier step: wait before it. */
  readonly leftBehind: LeftBehind | null;
  /** What becomes of open connections. */
  readonly connections: Because | null;
  /** The well-known mistake that this is. */
  readonly mistake: Because | null;
}

/** How many pairs fare how. */
export type Counts = Readonly<Record<PairState, number>>;

/** Everything about one step of an order. */
export interface StepJudgement {
  readonly step: string;
  readonly counts: Counts;
  /** Pairs that work in both variants and are down or unclear after this step. */
  readonly interrupted: number;
  /** Pairs that the step alters, and those that are down. */
  readonly pairs: readonly PairJudgement[];
  /** What takes time with this step, whoever calls. */
  readonly notes: readonly Because[];
  /** Steps that should have been made before; Azure refuses this one without them. */
  readonly tooEarly: readonly string[];
  /** How many answers had to be worked out anew for it. */
  readonly asked: number;
}

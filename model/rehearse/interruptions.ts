import type { FoundOrder } from './find-order.ts';
import type { Because, PairJudgement, StepJudgement } from './judgement.ts';

/** One time in which a pair is down, or unclear, that works in both variants. */
export interface Interruption {
  /** Place in the list of pairs. */
  readonly pair: number;
  /** The place of the step that takes it down. */
  readonly from: number;
  /** The place of the step that brings it back; null where none does. */
  readonly until: number | null;
  readonly fate: PairJudgement['fate']['now'];
  readonly because: Because | null;
  readonly mistake: Because | null;
  /** Proved: whatever the order, this pair is down at some time. */
  readonly inEveryOrder: boolean;
}

/** Every interruption of an order, from the step that begins it, with the fact behind it. */
export function interruptionsOf(
  judgements: readonly StepJudgement[],
  found: FoundOrder,
): readonly Interruption[] {
  const always = new Set(found.outcome === 'provedNone' ? found.always : []);
  return judgements.flatMap(({ pairs }, from) =>
    pairs
      .filter((one) => isInterrupted(one) && one.fate.before === 'works')
      .map(({ pair, until, fate, because, mistake }) => ({
        pair,
        from,
        until,
        fate: fate.now,
        because,
        mistake,
        inEveryOrder: always.has(pair),
      })),
  );
}

/** A pair that works in both variants and not now. */
export function isInterrupted({ mustWork, fate }: PairJudgement): boolean {
  return mustWork && fate.now !== 'works';
}

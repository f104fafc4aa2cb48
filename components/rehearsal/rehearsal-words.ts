import { isInterrupted, printSentence, type Rehearsal, type StepJudgement } from '../../model/index.ts';

/** The outcome of a rehearsal as a headline: a sign, a word, and the sentence that explains it. */
export interface OutcomeWords {
  readonly sign: 'safe' | 'none' | 'unknown';
  readonly title: string;
  readonly says: string;
}

/** Says what became of the search, or of the order that was made by hand. */
export function outcomeWords(
  { found, steps }: Rehearsal,
  judgements: readonly StepJudgement[],
  isByHand: boolean,
): OutcomeWords {
  if (steps.length === 0)
    return { sign: 'safe', title: 'Nothing to do', says: 'The two variants do not differ.' };
  const hit = interruptedIn(judgements);
  if (isByHand) {
    const early = judgements.filter(({ tooEarly }) => tooEarly.length > 0).length;
    const cannot = `${early === 1 ? 'One step stands before what it needs' : `${early} steps stand before what they need`}.`;
    if (early > 0 && hit === 0) return { sign: 'none', title: 'Cannot be made in this order', says: cannot };
    return hit === 0
      ? {
          sign: 'safe',
          title: 'Safe order, made by hand',
          says: 'Nobody who works in both variants is down after any step.',
        }
      : {
          sign: 'none',
          title: 'Order made by hand interrupts',
          says: `${works(hit)} in both variants and ${hit === 1 ? 'is' : 'are'} down, or cannot be told, after some step.${early > 0 ? ` ${cannot}` : ''}`,
        };
  }
  switch (found.outcome) {
    case 'safe':
      return {
        sign: 'safe',
        title: 'Safe order',
        says: 'Nobody who works in both variants is down after any step.',
      };
    case 'provedNone': {
      const count = found.always.length;
      return {
        sign: 'none',
        title: 'Proved: no safe order exists',
        says:
          count > 0
            ? `Every order of these steps was looked at. ${count === 1 ? 'One connection is' : `${count} connections are`} interrupted in each of them. This order interrupts least.`
            : 'Every order of these steps was looked at. Each connection could be spared, but not all of them in one order. This order interrupts least.',
      };
    }
    case 'notFound':
      return {
        sign: 'unknown',
        title: 'No safe order found, not proved',
        says: `No proof: ${printSentence(found.why)}. This order interrupts least of those that were looked at.`,
      };
  }
}

/** How many pairs that work in both variants are down or unclear after some step. */
function interruptedIn(judgements: readonly StepJudgement[]): number {
  return new Set(judgements.flatMap(({ pairs }) => pairs.filter(isInterrupted).map(({ pair }) => pair))).size;
}

function works(count: number): string {
  return count === 1 ? 'One connection works' : `${count} connections work`;
}

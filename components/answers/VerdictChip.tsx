import type { Answer } from '../../model/index.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signalOf, verdictWords } from '../ui/signals.ts';
import { classes } from '../ui/styles.ts';

/** What a chip takes: a verdict with its way, and whether a newer answer is under way. */
export interface VerdictChipProps {
  readonly answer: Pick<Answer, 'verdict' | 'path'>;
  readonly stale?: boolean;
  /** Leaves the way to the sign, where there is little room. */
  readonly isShort?: boolean;
}

/** A verdict as sign, word and colour; greyed while a newer answer is under way. */
export function VerdictChip({ answer, stale, isShort }: VerdictChipProps) {
  return (
    <SignalWord
      chip
      signal={signalOf(answer.verdict, answer.path)}
      className={classes('transition-opacity', stale && 'opacity-50 grayscale')}
    >
      {verdictWords(answer.verdict, isShort ? null : answer.path)}
    </SignalWord>
  );
}

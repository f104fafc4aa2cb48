import type { Answer } from '../../model/index.ts';
import { SignalWord } from '../ui/SignalWord.tsx';
import { signalOf, verdictWords } from '../ui/signals.ts';
import { classes } from '../ui/styles.ts';

/** A verdict as sign, word and colour; greyed while a newer answer is under way. */
export function VerdictChip({
  answer,
  stale,
}: {
  readonly answer: Pick<Answer, 'verdict' | 'path'>;
  readonly stale?: boolean;
}) {
  return (
    <SignalWord
      chip
      signal={signalOf(answer.verdict, answer.path)}
      className={classes('transition-opacity', stale && 'opacity-50 grayscale')}
    >
      {verdictWords(answer.verdict, answer.path)}
    </SignalWord>
  );
}

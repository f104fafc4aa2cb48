import {
  ArrowLeftRight,
  Ban,
  CircleCheck,
  CircleDashed,
  CircleQuestionMark,
  Hourglass,
  TriangleAlert,
} from 'lucide-react';
import type { PairState, StepJudgement } from '../../model/index.ts';
import type { WordLook } from '../ui/IconWord.tsx';
import { classes } from '../ui/styles.ts';

/** The sign and colour of how a pair fares; the word stands beside it. */
export const stateLooks: Readonly<
  Record<
    PairState,
    WordLook & {
      readonly word: string;
      /** The word behind a one. */
      readonly one?: string;
    }
  >
> = {
  works: { Icon: CircleCheck, colour: 'text-muted', word: 'work', one: 'works' },
  changed: { Icon: ArrowLeftRight, colour: 'text-accent', word: 'change path', one: 'changes path' },
  down: { Icon: Ban, colour: 'text-blocked', word: 'down' },
  unclear: { Icon: CircleQuestionMark, colour: 'text-depends', word: 'unclear' },
  neverUp: { Icon: CircleDashed, colour: 'text-muted', word: 'not open so far' },
};

/** What works over another path works as well. */
function countOf(counts: StepJudgement['counts'], state: PairState): number {
  return state === 'works' ? counts.works + counts.changed : counts[state];
}

function countWords(count: number, state: PairState): string {
  const { word, one = word } = stateLooks[state];
  return `${count} ${count === 1 ? one : word}`;
}

const order: readonly PairState[] = ['works', 'changed', 'down', 'unclear', 'neverUp'];

/** How many pairs fare how after a step, and whether somebody is interrupted who should not be. */
export function CountMarks({ judgement }: { readonly judgement: StepJudgement }) {
  const { counts, interrupted, tooEarly } = judgement;
  const waits = judgement.pairs.some(({ leftBehind }) => leftBehind !== null);
  const isMistake = judgement.pairs.some(({ mistake }) => mistake !== null);
  return (
    <span className="flex flex-wrap gap-x-3 gap-y-0.5 text-12 tabular-nums">
      {order
        .filter((state) => counts[state] > 0 || state === 'works')
        .map((state) => (
          <Mark key={state} look={stateLooks[state]} words={countWords(countOf(counts, state), state)} />
        ))}
      {waits ? <Mark look={{ Icon: Hourglass, colour: 'text-misdirected' }} words="wait first" /> : null}
      {interrupted > 0 ? (
        <Mark
          look={{ Icon: TriangleAlert, colour: 'font-semibold text-blocked' }}
          words={isMistake ? `${interrupted} interrupted, a known mistake` : `${interrupted} interrupted`}
        />
      ) : null}
      {tooEarly.length > 0 ? (
        <Mark look={{ Icon: TriangleAlert, colour: 'font-semibold text-blocked' }} words="too early" />
      ) : null}
    </span>
  );
}

function Mark(props: { readonly look: WordLook; readonly words: string }) {
  const { Icon, colour } = props.look;
  return (
    <span className={classes('inline-flex items-center gap-1 whitespace-nowrap', colour)}>
      <Icon size={12} aria-hidden />
      {props.words}
    </span>
  );
}

import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { Outcome } from '../../model/index.ts';
import { IconWord, type WordLook } from '../ui/IconWord.tsx';

const looks: Readonly<Record<Outcome, WordLook>> = {
  holds: { Icon: CircleCheck, colour: 'text-private' },
  fails: { Icon: CircleX, colour: 'text-blocked' },
  undecided: { Icon: CircleDashed, colour: 'text-depends' },
};

/** What an outcome word takes; `children` replaces the word. */
export interface OutcomeWordProps {
  readonly outcome: Outcome;
  readonly children?: string;
  readonly className?: string;
}

/** Whether an expectation holds, as shape, word and colour together. */
export function OutcomeWord({ outcome, children, className }: OutcomeWordProps) {
  return (
    <IconWord look={looks[outcome]} className={className}>
      {children ?? outcome}
    </IconWord>
  );
}

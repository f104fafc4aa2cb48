import { CircleCheck, CircleDashed, CircleX } from 'lucide-react';
import type { Outcome } from '../../model/index.ts';
import { classes } from '../ui/styles.ts';

const looks = {
  holds: { Icon: CircleCheck, color: 'text-private' },
  fails: { Icon: CircleX, color: 'text-blocked' },
  undecided: { Icon: CircleDashed, color: 'text-depends' },
} as const;

/** What an outcome word takes; `children` replaces the word. */
export interface OutcomeWordProps {
  readonly outcome: Outcome;
  readonly children?: string;
  readonly className?: string;
}

/** Whether an expectation holds, as shape, word and colour together. */
export function OutcomeWord({ outcome, children, className }: OutcomeWordProps) {
  const { Icon, color } = looks[outcome];
  return (
    <span
      className={classes('inline-flex items-center gap-1.5 whitespace-nowrap font-medium', color, className)}
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      {children ?? outcome}
    </span>
  );
}

import { ArrowRightLeft, CircleMinus, CirclePlus, Equal } from 'lucide-react';
import type { Judgement } from '../../model/index.ts';
import { classes } from '../ui/styles.ts';
import { judgementWords } from './compare-words.ts';

/** How each judgement looks: a shape of its own, and a colour. */
export const judgementLooks = {
  lost: { Icon: CircleMinus, color: 'text-blocked' },
  gained: { Icon: CirclePlus, color: 'text-private' },
  changed: { Icon: ArrowRightLeft, color: 'text-service-endpoint' },
  same: { Icon: Equal, color: 'text-muted' },
} as const;

/** What a judgement word takes; `count` stands before the word. */
export interface JudgementWordProps {
  readonly judged: Judgement;
  readonly count?: string;
  readonly className?: string;
}

/** What became of a pair as shape, word and colour together. */
export function JudgementWord({ judged, count, className }: JudgementWordProps) {
  const { Icon, color } = judgementLooks[judged];
  return (
    <span
      className={classes('inline-flex items-center gap-1.5 whitespace-nowrap font-medium', color, className)}
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      {count === undefined ? null : <span className="tabular-nums">{count}</span>}
      {judgementWords[judged]}
    </span>
  );
}

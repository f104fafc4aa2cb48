import { ArrowRightLeft, CircleMinus, CirclePlus, Equal } from 'lucide-react';
import type { Judgement } from '../../model/index.ts';
import { IconWord, type WordLook } from '../ui/IconWord.tsx';
import { judgementWords } from './compare-words.ts';

/** How each judgement looks: a shape of its own, and a colour. */
export const judgementLooks: Readonly<Record<Judgement, WordLook>> = {
  lost: { Icon: CircleMinus, colour: 'text-blocked' },
  gained: { Icon: CirclePlus, colour: 'text-private' },
  changed: { Icon: ArrowRightLeft, colour: 'text-service-endpoint' },
  same: { Icon: Equal, colour: 'text-muted' },
};

/** What a judgement word takes; `count` stands before the word. */
export interface JudgementWordProps {
  readonly judged: Judgement;
  readonly count?: string;
  readonly className?: string;
}

/** What became of a pair as shape, word and colour together. */
export function JudgementWord({ judged, count, className }: JudgementWordProps) {
  return (
    <IconWord look={judgementLooks[judged]} className={className}>
      {count === undefined ? null : <span className="tabular-nums">{count}</span>}
      {judgementWords[judged]}
    </IconWord>
  );
}

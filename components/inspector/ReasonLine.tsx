import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { Problem } from '../../model/index.ts';
import { ReasonText } from '../answers/ReasonText.tsx';

const looks = {
  error: { Icon: CircleAlert, word: 'Error', color: 'text-blocked' },
  warning: { Icon: TriangleAlert, word: 'Warning', color: 'text-public' },
  note: { Icon: Info, word: 'Note', color: 'text-muted' },
};

/** One problem as a line: sign, and what is wrong in words. */
export function ReasonLine({ problem }: { readonly problem: Problem }) {
  const { Icon, word, color } = looks[problem.severity];
  return (
    <p className="flex gap-1.5 text-12 text-ink leading-snug">
      <Icon size={14} role="img" aria-label={word} className={`mt-px shrink-0 ${color}`} />
      <span>
        <ReasonText sentence={problem.says} />
      </span>
    </p>
  );
}

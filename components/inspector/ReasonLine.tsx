import type { Problem } from '../../model/index.ts';
import { ReasonText } from '../answers/ReasonText.tsx';
import { severityLooks } from '../ui/severity-looks.ts';

/** One problem as a line: sign, and what is wrong in words. */
export function ReasonLine({ problem }: { readonly problem: Problem }) {
  const { Icon, word, colour } = severityLooks[problem.severity];
  return (
    <p className="flex gap-1.5 text-12 text-ink leading-snug">
      <Icon size={14} role="img" aria-label={word} className={`mt-px shrink-0 ${colour}`} />
      <span>
        <ReasonText sentence={problem.says} />
      </span>
    </p>
  );
}

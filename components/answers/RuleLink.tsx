import Link from 'next/link';
import { classes, focusRing } from '../ui/styles.ts';

/** A rule by its id; opens the rulebook at its place, in a tab of its own so that the design stays in front. */
export function RuleLink({ id, className }: { readonly id: string; readonly className?: string }) {
  return (
    <Link
      href={`/rules/#${id}`}
      target="reachboard-rules"
      prefetch={false}
      title={id}
      className={classes(
        'break-words rounded-control font-mono text-12 text-accent hover:underline',
        focusRing,
        className,
      )}
    >
      {id}
    </Link>
  );
}

import type { ReactNode } from 'react';
import { classes } from './styles.ts';

/** What an empty place says: what is missing, what to do next, and the offer to do it. */
export interface EmptyStateProps {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  readonly icon?: ReactNode;
  readonly className?: string;
}

/** An empty place that says what to do next and offers it. */
export function EmptyState({ title, children, action, icon, className }: EmptyStateProps) {
  return (
    <div className={classes('flex flex-col items-start gap-2 p-4 text-13', className)}>
      {icon}
      <p className="font-semibold text-ink">{title}</p>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
      {action}
    </div>
  );
}

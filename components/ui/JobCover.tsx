'use client';
import type { ReactNode } from 'react';
import { classes } from './styles.ts';

/** What a cover takes: whether what it shows is older than the design, and why a newer one failed. */
export interface JobCoverProps {
  readonly stale: boolean;
  readonly failure: string | null;
  readonly children: ReactNode;
  readonly className?: string | undefined;
}

/** Greys what was worked out for an older design while the newer is under way, and says when that failed. */
export function JobCover({ stale, failure, children, className }: JobCoverProps) {
  return (
    <>
      {failure ? (
        <p role="alert" className="px-3 py-1.5 text-13 text-blocked">
          This could not be computed: {failure} What is shown belongs to an older state of the design.
        </p>
      ) : null}
      <div
        aria-busy={stale && !failure}
        className={classes('transition-opacity', stale && 'opacity-50 grayscale', className)}
      >
        {children}
      </div>
    </>
  );
}

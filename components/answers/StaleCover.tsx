'use client';
import type { ReactNode } from 'react';
import { type ShownPart, useAnalysis } from '../../store/analysis-store.ts';
import { classes } from '../ui/styles.ts';

/** What a stale cover takes: the part of the analysis that it shows. */
export interface StaleCoverProps {
  readonly part: ShownPart;
  readonly children: ReactNode;
  readonly className?: string;
}

/** Greys what belongs to an older design while the newer answer is under way, and says when it failed. */
export function StaleCover({ part, children, className }: StaleCoverProps) {
  const stale = useAnalysis((state) => state.stale.has(part));
  const failure = useAnalysis((state) => state.failures[part] ?? state.failures.compile);
  return (
    <>
      {failure ? (
        <p role="alert" className="px-3 pt-3 text-13 text-blocked">
          This could not be computed: {failure} What is shown belongs to an older state of the design.
        </p>
      ) : null}
      <div
        aria-busy={stale}
        className={classes('transition-opacity', stale && 'opacity-50 grayscale', className)}
      >
        {children}
      </div>
    </>
  );
}

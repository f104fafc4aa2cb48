'use client';
import type { ReactNode } from 'react';
import { type ShownPart, useAnalysis } from '../../store/analysis-store.ts';
import { JobCover } from '../ui/JobCover.tsx';

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
    <JobCover stale={stale} failure={failure ?? null} className={className}>
      {children}
    </JobCover>
  );
}

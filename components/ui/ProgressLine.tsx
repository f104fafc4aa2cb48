'use client';
import { ProgressBar } from 'react-aria-components';
import { classes } from './styles.ts';

/** What a line of progress takes; null where nothing can be counted yet. */
export interface ProgressLineProps {
  readonly label: string;
  readonly progress: { readonly done: number; readonly total: number } | null;
  /** What is done, in words with its numbers. */
  readonly words: string;
  readonly className?: string;
}

/** How far something is, in words and as a line. */
export function ProgressLine({ label, progress, words, className }: ProgressLineProps) {
  const share = progress ? (100 * progress.done) / Math.max(1, progress.total) : 0;
  return (
    <ProgressBar
      aria-label={label}
      value={share}
      isIndeterminate={progress === null}
      valueLabel={words}
      className={classes('flex max-w-xl flex-col gap-1', className)}
    >
      <span className="text-12 text-muted tabular-nums">{words}</span>
      {/* A line that stands at nothing looks stuck: without a number there is none. */}
      {progress ? (
        <span className="h-1.5 overflow-hidden rounded-full bg-ink/10">
          <span className="block h-full bg-accent" style={{ width: `${share}%` }} />
        </span>
      ) : null}
    </ProgressBar>
  );
}

import { Glyph } from './Glyph.tsx';
import { type Signal, signals } from './signals.ts';
import { classes } from './styles.ts';

/** What a signal word takes; `children` replaces the usual word. */
export interface SignalWordProps {
  readonly signal: Signal;
  readonly children?: string;
  /** On a tinted ground, for verdicts that should catch the eye. */
  readonly chip?: boolean;
  readonly size?: number;
  readonly className?: string;
}

/** A signal as glyph, word and colour together. */
export function SignalWord({ signal, children, chip, size = 14, className }: SignalWordProps) {
  const look = signals[signal];
  return (
    <span
      className={classes(
        'inline-flex items-center gap-1.5 whitespace-nowrap',
        look.text,
        chip && 'rounded-control px-2 py-0.5 font-semibold text-13',
        chip && look.tint,
        className,
      )}
    >
      <Glyph path={look.glyph} size={size} />
      {children ?? look.word}
    </span>
  );
}

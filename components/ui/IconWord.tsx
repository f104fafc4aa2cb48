import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './styles.ts';

/** How a word of a closed list looks: a shape of its own, and a colour. */
export interface WordLook {
  readonly Icon: LucideIcon;
  readonly colour: string;
}

/** What an icon word takes; the children are the word. */
export interface IconWordProps {
  readonly look: WordLook;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** A word with its shape and colour, so that no colour speaks alone. */
export function IconWord({ look: { Icon, colour }, className, children }: IconWordProps) {
  return (
    <span
      className={classes('inline-flex items-center gap-1.5 whitespace-nowrap font-medium', colour, className)}
    >
      <Icon size={14} aria-hidden className="shrink-0" />
      {children}
    </span>
  );
}

'use client';
import type { ReactNode } from 'react';
import { Tooltip as AriaTooltip, type TooltipProps as AriaTooltipProps } from 'react-aria-components';
import { Kbd } from './Kbd.tsx';

export { TooltipTrigger } from 'react-aria-components';

/** What a tooltip takes: its words and, if there is one, the shortcut. */
export interface TooltipProps extends Omit<AriaTooltipProps, 'className' | 'style' | 'children'> {
  readonly children: ReactNode;
  readonly shortcut?: string;
}

/** A short name that floats beside a control. */
export function Tooltip({ children, shortcut, ...rest }: TooltipProps) {
  return (
    <AriaTooltip
      offset={6}
      {...rest}
      className="flex max-w-72 items-center gap-2 rounded-control border border-line bg-card px-2 py-1 text-ink text-12 shadow-float"
    >
      <span>{children}</span>
      {shortcut ? <Kbd>{shortcut}</Kbd> : null}
    </AriaTooltip>
  );
}

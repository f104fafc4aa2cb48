'use client';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  TooltipTrigger,
} from 'react-aria-components';
import { classes, focusRing } from './styles.ts';
import { Tooltip } from './Tooltip.tsx';

/** What an icon button takes; the label is its accessible name and its tooltip. */
export interface IconButtonProps
  extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  readonly label: string;
  readonly icon: ReactNode;
  /** Printed behind the label in the tooltip, such as `Ctrl+Z`. */
  readonly shortcut?: string;
  readonly size?: 'small' | 'usual';
  readonly isSelected?: boolean;
  readonly className?: string;
}

/** A square button that shows an icon and names itself in a tooltip. */
export function IconButton({
  label,
  icon,
  shortcut,
  size = 'usual',
  isSelected,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      <AriaButton
        {...rest}
        aria-label={label}
        {...(isSelected === undefined ? {} : { 'aria-pressed': isSelected })}
        className={classes(
          'inline-flex shrink-0 items-center justify-center rounded-control text-ink transition-colors duration-150',
          'data-hovered:bg-ink/6 data-disabled:opacity-40 aria-pressed:bg-accent/12 aria-pressed:text-accent',
          size === 'small' ? 'size-6' : 'size-8',
          focusRing,
          className,
        )}
      >
        {icon}
      </AriaButton>
      <Tooltip {...(shortcut ? { shortcut } : {})}>{label}</Tooltip>
    </TooltipTrigger>
  );
}

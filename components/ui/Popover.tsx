'use client';
import type { ReactNode } from 'react';
import {
  Dialog as AriaDialog,
  Popover as AriaPopover,
  type PopoverProps as AriaPopoverProps,
} from 'react-aria-components';
import { classes, floating } from './styles.ts';

export { DialogTrigger } from 'react-aria-components';

/** What a popover takes; `label` names it for screen readers. */
export interface PopoverProps extends Omit<AriaPopoverProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  readonly className?: string;
}

/** A small box beside its trigger that does not block the rest. */
export function Popover({ label, children, className, ...rest }: PopoverProps) {
  return (
    <AriaPopover offset={6} {...rest} className={classes(floating, 'max-w-96 overflow-auto', className)}>
      <AriaDialog aria-label={label} className="p-3 text-13 outline-none">
        {({ close }) => (typeof children === 'function' ? children(close) : children)}
      </AriaDialog>
    </AriaPopover>
  );
}

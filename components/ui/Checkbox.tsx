'use client';
import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox, type CheckboxProps as AriaCheckboxProps } from 'react-aria-components';
import { classes } from './styles.ts';

/** What a checkbox takes; without children it needs an aria-label or a slot. */
export interface CheckboxProps extends Omit<AriaCheckboxProps, 'className' | 'style' | 'children'> {
  readonly children?: ReactNode;
  readonly className?: string;
}

/** One of several that may be on together. */
export function Checkbox({ children, className, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox
      {...rest}
      className={classes(
        'group flex min-h-6 items-center gap-2 text-13 text-ink data-disabled:opacity-50',
        className,
      )}
    >
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className="flex size-4 shrink-0 items-center justify-center rounded-control border border-muted bg-page text-on-accent group-data-focus-visible:outline-2 group-data-focus-visible:outline-offset-1 group-data-focus-visible:outline-accent group-data-indeterminate:border-accent group-data-selected:border-accent group-data-indeterminate:bg-accent group-data-selected:bg-accent">
            {isIndeterminate ? (
              <Minus size={12} aria-hidden />
            ) : isSelected ? (
              <Check size={12} aria-hidden />
            ) : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}
